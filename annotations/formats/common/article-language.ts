const NAMES = new Map([['francais', 'fr'], ['french', 'fr'], ['anglais', 'en'], ['english', 'en']]);

/** The ISO 639 code of a language written as a code (`fr`, `fr-FR`, `EN_us`) or by its name in French or English; null for anything else. */
export function readLanguage(written: string): string | null {
  const text = written.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return NAMES.get(text) ?? /^([a-z]{2,3})(?:[-_][a-z0-9]{2,8})*$/.exec(text)?.[1] ?? null;
}
