// Words that firms’ names end with, and nouns that belong to the name of an institution. Source: general knowledge, facts only; same licence as the program.

/** Last words of firms' names in small letters, of every language. */
export const BUSINESS_TAILS: ReadonlySet<string> = new Set(`systèmes systemes systems securities industries industrie industrial technologies technologie technology dynamics precision aerospace aéronautique aviation aerosystems airlines airways motors automotive energies énergies énergie energy petroleum electronics électronique telecom télécom robotics
holding holdings capital partners group groupe gmbh ag sa sas sarl nv plc ltd llc inc corp corporation company pharma pharmaceuticals biotech laboratories labs software logistics logistique shipping shipyards shipbuilding steel chemicals mining metals materials armaments munitions solutions consulting conseil ventures investments insurance assurances bank bancorp
entertainment studios foods brands stores hotels railways constructions engineering ingénierie semiconductors microelectronics satellites trading shipbuilders navigation armement`.split(/\s+/u));

/** French nouns in small letters that belong to the name of the institution that follows at once: « institut Formosa ». */
export const HEADS_IN_NAMES: ReadonlyMap<string, string> = new Map(`institut université école lycée fondation académie laboratoire hôpital centre observatoire clinique collège musée think-tank fonds`.split(' ').map((word) => [word, word === 'fondation' ? 'party_or_ngo' : 'other'] as const));
