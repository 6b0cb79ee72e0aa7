import type { AnnotatorId, ArticleId, StepId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import type { SyncChoices } from '../../shared/sync.ts';
import type { JobControl } from '../jobs/job.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { StagedSuggestions } from '../store/staged-suggestions.ts';
import type { HeldPeople } from './held-people.ts';
import type { Home } from './home.ts';
import type { JoinedSchema } from './join-schemas.ts';
import type { StagedSets } from './staged-sets.ts';
import type { SyncTally } from './sync-tally.ts';
import type { TheirFolder } from './their-folder.ts';

/** One run of bringing in a folder: what it works with and what it has found so far. */
export interface SyncSession {
  readonly env: StoreEnvironment;
  readonly home: Home;
  readonly theirs: TheirFolder;
  readonly choices: SyncChoices;
  readonly control: JobControl;
  readonly tally: SyncTally;
  readonly held: HeldPeople;
  /** Null in a trial. */
  readonly staged: StagedSets | null;
  /** What further engines suggest; null in a trial. */
  readonly suggestions: StagedSuggestions | null;
  readonly schema: JoinedSchema;
  /** Everybody met, under the name that they go by in the folder. */
  readonly people: Map<AnnotatorId, Annotator>;
  /** The file that each article came from. */
  readonly sources: Map<ArticleId, string>;
  /** Whose sets were found open elsewhere, which is told once. */
  readonly busy: Set<AnnotatorId>;
  /** Articles that come along. */
  readonly articles: Set<ArticleId>;
  /** Their versions of texts of ours, by our article. */
  readonly versions: Map<ArticleId, ArticleId>;
  /** The highest sequence number of each person in the folder. */
  readonly sequences: Map<AnnotatorId, number>;
  readonly unfinished: Map<AnnotatorId, ReadonlySet<StepId>>;
}
