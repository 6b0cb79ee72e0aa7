// The entry of a thread that reads articles by the rules, one after the other; it ends with those who asked.
import { parentPort } from 'node:worker_threads';
import { suggestAs } from '../suggest/rules.ts';
import type { RuleAnswer, RuleQuestion } from './rule-threads.ts';

parentPort?.on('message', ({ id, engine, article, context }: RuleQuestion) => {
  const answer: RuleAnswer = { id, suggestions: suggestAs(engine, article, context) };
  parentPort?.postMessage(answer);
});
