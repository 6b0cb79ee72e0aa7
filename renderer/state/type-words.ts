import { findSpanType } from '../../shared/schema/label-schema.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';

/** What people call a type of the open project, in the language of the window; its name when the schema does not know it. */
export function typeWords(name: string): string {
  const schema = desk.getState().project?.project.schema;
  const words = schema === undefined ? undefined : findSpanType(schema, name)?.words;
  return words === undefined ? name : translator.language === 'fr' ? words.fr : words.en;
}
