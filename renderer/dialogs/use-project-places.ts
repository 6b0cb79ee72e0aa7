import { useEffect, useState } from 'react';
import type { WordsToTag } from '../../annotations/search/places-to-tag.ts';
import type { FoundInArticles, OccurrenceTally } from '../../shared/occurrences.ts';
import type { Progress } from '../../shared/reports.ts';
import { onEvent, request } from '../api/client.ts';
import { sayError } from '../state/messages.ts';

/** A search over the project, as far as it has got. */
export interface ProjectPlaces {
  readonly words: WordsToTag;
  readonly found: FoundInArticles;
  readonly progress: Progress | null;
  /** Null while the search goes on. */
  readonly tally: OccurrenceTally | null;
}

let searches = 0;

/** Searches the whole project in main while `isOn`, and gives what is found as it comes; a change of words begins anew. */
export function useProjectPlaces(words: WordsToTag, isOn: boolean): ProjectPlaces {
  const nothing: ProjectPlaces = { words, found: [], progress: null, tally: null };
  const [present, setPresent] = useState(nothing);
  useEffect(() => {
    if (!isOn) return;
    searches += 1;
    const search = String(searches);
    let isOver = false;
    const stopListening = onEvent('occurrences.found', (news) => {
      if (news.search === search) setPresent((before) => ({ words, found: [...(before.words === words ? before.found : []), ...news.found], progress: news.progress, tally: before.words === words ? before.tally : null }));
    });
    void request('occurrences.find', { search, words }).then((reply) => {
      if (isOver) return;
      if (reply.ok) setPresent((before) => ({ words, found: before.words === words ? before.found : [], progress: null, tally: reply.value }));
      else sayError(reply.error);
    });
    return () => {
      isOver = true;
      stopListening();
      void request('occurrences.stop', {});
    };
  }, [words, isOn]);
  return present.words === words ? present : nothing;
}
