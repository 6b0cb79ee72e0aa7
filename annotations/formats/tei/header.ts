import type { AnnotationSetRecord, Article } from '../../../shared/records.ts';
import { block, element, escaped, type Xml } from './xml.ts';

/** What is known of the article and of the work on it. */
export function header({ id, meta, text_sha256 }: Article, set: AnnotationSetRecord | null, now: string): Xml {
  const { source, headline, date, language } = meta;
  const person = set === null ? '' : element('respStmt', {}, element('resp', {}, 'annotation'), element('name', {}, escaped(set.annotator.name)));
  const note = set?.document.note;
  const file = block('fileDesc', {}, [
    block('titleStmt', {}, [element('title', {}, escaped(headline ?? source)), person]),
    block('publicationStmt', {}, [element('p', {}, 'Exported by Guillemet.')]),
    note === undefined ? '' : block('notesStmt', {}, [element('note', { type: 'annotator' }, escaped(note))]),
    block('sourceDesc', {}, [bibl([
      element('title', { type: 'file' }, escaped(source)),
      ...(headline === null ? [] : [element('title', { type: 'headline' }, escaped(headline))]),
      ...(date === null ? [] : [element('date', { when: date }, escaped(date))]),
      element('idno', { type: 'guillemet' }, id), element('idno', { type: 'sha256' }, text_sha256),
    ])]),
  ]);
  const encoding = block('encodingDesc', {}, [element('p', {}, COUNTING)]);
  const profile = block('profileDesc', {}, [block('langUsage', {}, [element('language', { ident: language }, escaped(language))])]);
  return block('teiHeader', {}, [file, encoding, profile, revision(set, now)]);
}

const COUNTING = 'string-range(text, offset, length) counts Unicode characters of the text of all paragraphs of the body, one after the other, from 0.';

function bibl(parts: readonly Xml[]): Xml {
  return block('bibl', {}, parts);
}

/** How far the work is, with the reason where it has one. */
function revision(set: AnnotationSetRecord | null, now: string): Xml {
  if (set === null) return '';
  const { status, status_reason } = set.document;
  return block('revisionDesc', { status }, [element('change', { when: now, status }, escaped(status_reason ?? ''))]);
}
