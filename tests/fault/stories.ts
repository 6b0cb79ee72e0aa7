import { JOB_STORIES } from './job-stories.ts';
import { STORE_STORIES } from './store-stories.ts';
import type { Story } from './story.ts';

/** Every story. */
export const STORIES: readonly Story[] = [...STORE_STORIES, ...JOB_STORIES];
