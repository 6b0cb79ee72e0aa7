import type { OfferedFormat } from './exchange.ts';
import type { Translate } from './i18n/translator.ts';
import { LOSSES, TEXT_UNITS, type Lost, type Notice } from './reports.ts';

/** What formats are for, in the order in which they are offered. */
export const FORMAT_GROUPS = ['whole', 'tools', 'models', 'archives', 'tables', 'articles', 'other'] as const;
export type FormatGroup = (typeof FORMAT_GROUPS)[number];

const GROUPS: Readonly<Record<string, FormatGroup>> = {
  'guillemet-jsonl': 'whole', prodigy: 'tools', doccano: 'tools', 'label-studio': 'tools', brat: 'tools',
  conll: 'models', spacy: 'models', huggingface: 'models', w3c: 'archives', 'cas-json': 'archives', 'webanno-tsv': 'archives', tei: 'archives',
  csv: 'tables', tsv: 'tables', 'quotes-csv': 'tables', claimreview: 'tables', text: 'articles', markdown: 'articles', html: 'articles',
};

/** The group that a format is offered in. */
export function groupOf(format: string): FormatGroup {
  return Object.hasOwn(GROUPS, format) ? GROUPS[format] ?? 'other' : 'other';
}

/** What people call a format; its own name where the catalogues have no other. */
export function formatTitle(translate: Translate, name: string): string {
  return orElse(translate, `formats.${name}.title`, name);
}

/** What a format is for, in one sentence; nothing where the catalogues say nothing. */
export function formatAbout(translate: Translate, name: string): string {
  return orElse(translate, `formats.${name}.about`, '');
}

/** What survives an export and the import after it, in words. */
export function carriedWords(translate: Translate, carries: OfferedFormat['carries'] | readonly (typeof LOSSES)[number][]): string {
  if (LOSSES.every((feature) => carries.includes(feature))) return translate('features.all');
  const [held, missing] = [true, false].map((isHeld) => LOSSES.filter((feature) => carries.includes(feature) === isHeld).map((feature) => translate(`features.${feature}`)).join(', '));
  return 2 * carries.length > LOSSES.length ? translate('features.allBut', { features: missing ?? '' }) : held ?? '';
}

/** What the positions of a format count. */
export function unitWords(translate: Translate, unit: OfferedFormat['unit']): string {
  return translate(`units.${unit ?? 'none'}`);
}

/** What an export loses, a sentence each, in the order of the closed list. */
export function lostWords(translate: Translate, lost: Lost): { feature: (typeof LOSSES)[number]; words: string }[] {
  return LOSSES.flatMap((feature) => {
    const count = lost[feature];
    return count === undefined ? [] : [{ feature, words: translate(`lost.${feature}`, { count }) }];
  });
}

/** What an import left out because it is no tag, in one sentence; null when there is nothing to say. */
export function skippedWords(translate: Translate, skipped: Readonly<Record<string, number>>): string | null {
  const what = Object.entries(skipped).filter(([, count]) => count > 0).map(([name, count]) => {
    const key = `skippedRecords.${name}`;
    const words = translate(key, { count });
    return words === key ? translate('skippedRecords.other', { count }) : words;
  });
  return what.length === 0 ? null : translate('skippedRecords.title', { what: what.join(', ') });
}

/** The detail of a notice as people read it: units of offsets by their words, everything else as it is. */
export function noticeDetail(translate: Translate, { kind, detail }: Pick<Notice, 'kind' | 'detail'>): string {
  const unit = kind === 'offset_unit' ? TEXT_UNITS.find((each) => each === detail) : undefined;
  return unit === undefined ? detail : unitWords(translate, unit);
}

function orElse(translate: Translate, key: string, otherwise: string): string {
  const words = translate(key);
  return words === key ? otherwise : words;
}
