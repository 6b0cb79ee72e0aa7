import { z } from 'zod';
import { rememberedMapSchema } from './exchange.ts';
import { annotatorIdSchema } from './ids.ts';
import { CLAIMS } from './suggestions.ts';

export const LANGUAGES = ['en', 'fr'] as const;
export const languageChoiceSchema = z.enum(LANGUAGES);
/** A language of the program's own texts. */
export type Language = (typeof LANGUAGES)[number];

/** Who sits at the keyboard. The id stays when the name changes. */
export const profileSchema = z.strictObject({ id: annotatorIdSchema, name: z.string().min(1).max(100) });
export type Profile = z.infer<typeof profileSchema>;

export const THEMES = ['system', 'light', 'dark'] as const;

/** How the article is set: line height as a multiple of the text size, and about how many characters a line holds. */
export const readingSchema = z.strictObject({ lineHeight: z.number().min(1.2).max(3), measure: z.int().min(30).max(160) });
export type Reading = z.infer<typeof readingSchema>;

/** Size of the article's text in CSS pixels, until the person changes it. */
export const USUAL_TEXT_SIZE = 18;

/** A page to read: generous lines, and a measure of 70 to 80 characters. */
export const USUAL_READING: Reading = { lineHeight: 1.75, measure: 75 };

/** Which engines of suggestions are heard, and from which confidence on. */
export const suggestionSettingsSchema = z.strictObject({
  isOn: z.boolean(),
  /** By the name of the engine; one that is not named is heard as `USUAL_ENGINE` says. */
  engines: z.record(z.string(), z.strictObject({ isOn: z.boolean(), threshold: z.number().min(0).max(1) })),
});
export type SuggestionSettings = z.infer<typeof suggestionSettingsSchema>;

/** How an engine is heard that nobody set. */
export const USUAL_ENGINE = { isOn: true, threshold: 0.4 } as const;

/** Suggestions are there from the beginning; claims are made only when they are asked for. */
export const USUAL_SUGGESTIONS: SuggestionSettings = { isOn: true, engines: { [CLAIMS]: { isOn: false, threshold: 0.5 } } };

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
  reading: readingSchema.default(USUAL_READING),
  /** Keys that the person gave to actions of the article and to commands, as accelerators; names that this version does not know are kept. */
  keys: z.record(z.string(), z.string().min(1).max(50)).default({}),
  /** Which names of projects the person chose for names that imported files use. */
  importMap: rememberedMapSchema.exactOptional(),
  suggestions: suggestionSettingsSchema.default(USUAL_SUGGESTIONS),
  /** Queries of the last searches, newest first. */
  queries: z.array(z.string().min(1).max(10_000)).max(20).exactOptional(),
  /** The format of the last export. */
  exportFormat: z.string().min(1).max(200).exactOptional(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What a new profile starts with; the language follows the system's. */
export function defaultSettings(language: Language): Settings {
  return {
    language, theme: 'system', textSize: USUAL_TEXT_SIZE,
    panels: { articles: 21, details: 26, showArticles: true, showDetails: true }, keys: {}, reading: USUAL_READING, suggestions: USUAL_SUGGESTIONS,
  };
}
