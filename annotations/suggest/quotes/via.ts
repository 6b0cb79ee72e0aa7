import type { Utf16Range } from '../../../shared/offsets.ts';
import { knownIn, type Reading } from './reading.ts';
import type { SpeakerWords } from './speaker-names.ts';
import { rangeOf } from './ranges.ts';

const CHANNEL = /(?<![\p{L}])(?:dans (?:un|une|son|sa|ce|cet|cette|le|la) (?:même )?(?:communiqué|note|lettre|message|entretien|interview|déclaration|tribune|rapport|compte[ -]rendu)|(?:par )?(?:ce|le|un) (?:même )?communiqué|selon (?:une|un) (?:vidéo|communiqué|compte[ -]rendu|texte|note) |à (?:la|une) (?:télévision|radio|chaîne)|sur (?:la|une) chaîne|à l[’']antenne d|au micro d|cité(?:e|s|es)? par|rapporté(?:e|s|es)? par|relayé(?:e|s|es)? par|in (?:a|an|its|his|her|the) (?:written |joint |televised )?(?:statement|read-?out|interview|post|letter|press release)|on (?:state |public |national )?(?:television|TV|radio)|quoted by|cited by|reported by|carried by)/giu;
const BROADCAST = /^(?:à |sur |on )(?:(?:la|une) )?((?:state |public |national )?(?:télévision|radio|chaîne|television|TV|radio)(?: (?:d[’']État|publique|nationale|d[’']information(?: en continu)?))?)/iu;
const LONGEST = 110;

/** Through whom the words of a sentence came: « dans un communiqué du ministère », « à la télévision ». A speaker is no channel. */
export function channelsIn(reading: Reading, sentence: Utf16Range, speaker: SpeakerWords | null): readonly SpeakerWords[] {
  const words = reading.skeleton.slice(sentence.start, sentence.end);
  return [...words.matchAll(CHANNEL)].flatMap(({ index, 0: opening }) => {
    const channel = channelAt(reading, rangeOf(sentence.start + index, Math.min(sentence.end, sentence.start + index + opening.length + LONGEST)), opening);
    return channel === null || (speaker !== null && channel.range.start < speaker.range.end && channel.range.end > speaker.range.start) ? [] : [channel];
  }).slice(0, 1);
}

function channelAt(reading: Reading, range: Utf16Range, opening: string): SpeakerWords | null {
  const { text, skeleton } = reading;
  const known = knownIn(reading, range);
  const from = range.start + opening.length;
  const stop = /[,;:.«»]|(?<!\p{L})(?:que|that|qui)\s/u.exec(skeleton.slice(from, range.end))?.index ?? range.end - from;
  const body = known.filter(({ type, range: place }) => type === 'ORG' && place.start >= from && place.start <= from + stop && place.start < range.end).sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)[0];
  if (body !== undefined && body.range.start - from < 60) return { type: 'ORG', range: body.range, mention: null };
  const broadcast = BROADCAST.exec(text.slice(range.start, range.end));
  if (broadcast !== null) {
    const end = range.start + broadcast[0].length;
    return { type: 'MENTION', range: rangeOf(end - (broadcast[1] ?? '').length, end), mention: 'description' };
  }
  return null;
}
