import { BACKUP_STORIES } from './backup-stories.ts';
import { DOCTOR_STORIES } from './doctor-stories.ts';
import { JOB_STORIES } from './job-stories.ts';
import { STORE_STORIES } from './store-stories.ts';
import type { Story } from './story.ts';

/** Every story. */
export const STORIES: readonly Story[] = [...STORE_STORIES, ...JOB_STORIES, ...BACKUP_STORIES, ...DOCTOR_STORIES];
