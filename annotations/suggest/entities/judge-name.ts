import type { Rule, RolePlaces } from './around.ts';
import { business, nationalFirm } from './judge-firm.ts';
import { acronym, affiliation, headedBody, isShouted, loneBody, namedOrganisation, organisationTail, paper } from './judge-organisation.ts';
import { afterCivility, afterRole, beforeAge, beforeRole, beforeSpeech, byline, firstName, loneFirstName, twoWords, wellKnown } from './judge-person.ts';
import { afterPlaceHead, afterPlacePreposition, dateline, derivedCountry, placeOpening, placeTail } from './judge-place.ts';
import type { Hit, Reading, Stretch } from './reading.ts';

const RULES: readonly Rule[] = [afterCivility, afterRole, dateline, beforeAge, byline, affiliation, business, firstName, nationalFirm, wellKnown, placeOpening, beforeRole, derivedCountry, loneBody, placeTail, afterPlaceHead, headedBody, namedOrganisation, paper, organisationTail, afterPlacePreposition, acronym, beforeSpeech, loneFirstName, twoWords];

/** What a capitalised run is by what stands around it; null where nothing tells. The surest rules come first. */
export function judgeName(reading: Reading, stretch: Stretch, roles: RolePlaces): Hit | null {
  const around = { ...stretch, reading, roles, length: stretch.to - stretch.from };
  if (isShouted(around)) return null;
  for (const rule of RULES) {
    const hit = rule(around);
    if (hit !== null) return hit;
  }
  return null;
}
