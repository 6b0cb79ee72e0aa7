import { request } from '../api/client.ts';

/** Stops the long job that is under way. */
export async function cancelJob(): Promise<void> {
  await request('job.cancel', {});
}
