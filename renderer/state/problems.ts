import { request } from '../api/client.ts';

const LONGEST_MESSAGE = 5_000;
const LONGEST_STACK = 20_000;

/** Sends an error of the page to the log of the program. */
export function reportProblem(cause: unknown): void {
  const error = cause instanceof Error ? cause : new Error(String(cause));
  void request('app.problem', { name: error.name.slice(0, 200), message: error.message.slice(0, LONGEST_MESSAGE), stack: (error.stack ?? '').slice(0, LONGEST_STACK) });
}

/** Sends all errors that nobody caught. */
export function reportProblems(): void {
  window.addEventListener('error', ({ error }: ErrorEvent) => reportProblem(error));
  window.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => reportProblem(reason));
}
