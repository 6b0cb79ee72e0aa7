import { z } from 'zod';
import { annotatorIdSchema } from './ids.ts';

export const LANGUAGES = ['en', 'fr'] as const;
export const languageChoiceSchema = z.enum(LANGUAGES);
/** A language of the program's own texts. */
export type Language = (typeof LANGUAGES)[number];

/** Who sits at the keyboard. The id stays when the name changes. */
export const profileSchema = z.strictObject({ id: annotatorIdSchema, name: z.string().min(1).max(100) });
export type Profile = z.infer<typeof profileSchema>;

export const THEMES = ['system', 'light', 'dark'] as const;

/** What the window remembers between sessions. */
export const settingsSchema = z.strictObject({
  language: languageChoiceSchema,
  theme: z.enum(THEMES),
  /** Widths of the side panels in percent of the window, and whether they are shown. */
  panels: z.strictObject({
    articles: z.number().min(5).max(60), details: z.number().min(5).max(60), showArticles: z.boolean(), showDetails: z.boolean(),
  }),
  /** Size of the article's text in CSS pixels. */
  textSize: z.int().min(10).max(48),
  /** Keys that the person gave to actions of the article and to commands, as accelerators; names that this version does not know are kept. */
  keys: z.record(z.string(), z.string().min(1).max(50)).default({}),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a new profile starts with; the language follows the system's. */
export function defaultSettings(language: Language): Settings {
  return {
    language, theme: 'system', textSize: 18,
    panels: { articles: 21, details: 26, showArticles: true, showDetails: true }, keys: {},
  };
}
