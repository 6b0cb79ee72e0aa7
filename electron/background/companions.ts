import { z } from 'zod';
import { Searcher } from '../../annotations/corpus/searcher.ts';
import { Suggester } from '../../annotations/jobs/suggester.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { ProjectReader } from '../../annotations/store/project-reader.ts';
import { searchPageRequestSchema, searchPlacesRequestSchema } from '../../shared/corpus-search.ts';
import { articleIdSchema, type AnnotatorId } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { suggestionRequestSchema } from '../../shared/suggestions.ts';
import type { CompanionName } from './companion-names.ts';
import type { TaskControl } from './tasks.ts';

/** For whom and for which project a companion works; the reader is the one of the project as it is now. */
export interface CompanionScene {
  readonly env: StoreEnvironment;
  readonly reader: () => ProjectReader;
  readonly annotator: AnnotatorId;
}

/** An answer to one question, whose input is checked before, since it comes from another process. */
export type Answer<Output> = (raw: unknown, control: TaskControl) => Promise<Result<Output>>;

function answer<Input, Output>(input: z.ZodType<Input>, run: (input: Input, control: TaskControl) => Promise<Result<Output>> | Result<Output>): Answer<Output> {
  return async (raw, control) => run(input.parse(raw), control);
}

const changed = z.array(articleIdSchema);

// More in one step would be a burden to the window, which holds all its commands.
const TAGGED_AT_MOST = 5_000;

/** What lives beside the window as long as a project is open, because it is costly to make: each holds its state and answers questions by name. */
export const COMPANIONS = {
  suggester: (scene: CompanionScene) => {
    const suggester = new Suggester(scene);
    return {
      suggest: answer(suggestionRequestSchema, (request, control) => suggester.suggest(request, control)),
      learn: answer(z.strictObject({ articles: z.array(articleIdSchema) }), ({ articles }) => suggester.learn(articles)),
    };
  },
  searcher: (scene: CompanionScene) => {
    const searcher = new Searcher({ ...scene, taggedAtMost: TAGGED_AT_MOST });
    return {
      open: answer(z.strictObject({}), (_nothing, control) => searcher.open(control)),
      page: answer(z.strictObject({ request: searchPageRequestSchema, changed }), (asked, control) => searcher.page(asked, control)),
      places: answer(z.strictObject({ request: searchPlacesRequestSchema, changed }), (asked, control) => searcher.places(asked, control)),
    };
  },
} as const satisfies Record<CompanionName, (scene: CompanionScene) => Readonly<Record<string, Answer<unknown>>>>;

type Answers<Name extends CompanionName> = ReturnType<(typeof COMPANIONS)[Name]>;

/** The questions that a companion answers. */
export type Question<Name extends CompanionName> = keyof Answers<Name> & string;

/** What an answer comes to. */
export type AnswerOutput<Name extends CompanionName, Asked extends Question<Name>> = Answers<Name>[Asked] extends Answer<infer Output> ? Output : never;
