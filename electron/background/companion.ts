import type { UtilityProcess } from 'electron';
import { z } from 'zod';
import type { ProjectReader } from '../../annotations/store/project-reader.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import type { Project } from '../../shared/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { forkBackground, type BackgroundPlace } from './background.ts';
import { companionNewsSchema, type CompanionOrder } from './companion-messages.ts';
import type { CompanionName } from './companion-names.ts';
import type { AnswerOutput, Question } from './companions.ts';
import type { TaskControl } from './tasks.ts';

/** The project that a companion is for, and who works in it. */
export interface CompanionWork {
  readonly reader: ProjectReader;
  readonly annotator: AnnotatorId;
}

interface Waiting {
  readonly control: TaskControl;
  readonly settle: (outcome: Result<unknown>) => void;
}

/**
 * A process that holds what is costly to make (an index, what was learned) as long as a project is open. It is started by the first question; one that dies
 * refuses what was asked with `request.failed` and is started again by the next question, since all it holds is derived.
 */
export class Companion<Name extends CompanionName> {
  readonly #place: BackgroundPlace;
  readonly #name: Name;
  #child: { readonly process: UtilityProcess; readonly folder: string; project: Project } | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  constructor(place: BackgroundPlace, name: Name) {
    this.#place = place;
    this.#name = name;
  }

  /** Whether it lives, so that it need be told of news. */
  get isAwake(): boolean { return this.#child !== null; }

  /** Asks a question about a project. Refuses with `set.cancelled` when it is stopped, and with `request.failed` when the process dies. */
  async ask<Asked extends Question<Name>>(work: CompanionWork, { question, input }: { question: Asked; input: unknown }, control: TaskControl): Promise<Result<AnswerOutput<Name, Asked>>> {
    if (control.signal.aborted) return refuse('set.cancelled');
    this.#asked += 1;
    const id = this.#asked;
    // Both ends are built together; the value has the type of its answer.
    const output = z.custom<AnswerOutput<Name, Asked>>();
    const stop = (): void => { this.#send({ kind: 'stop', id }); };
    control.signal.addEventListener('abort', stop, { once: true });
    const outcome = await new Promise<Result<unknown>>((settle) => {
      this.#waiting.set(id, { control, settle });
      this.#wake(work);
      this.#send({ kind: 'ask', id, question, input });
    });
    control.signal.removeEventListener('abort', stop);
    return outcome.ok ? ok(output.parse(outcome.value)) : outcome;
  }

  /** Lets the process go; what it holds can be made again. */
  end(): void {
    const child = this.#child;
    this.#child = null;
    child?.process.kill();
    this.#refuseAll('set.cancelled');
  }

  #wake({ reader, annotator }: CompanionWork): void {
    const { folder, project, newer } = reader;
    if (this.#child !== null && this.#child.folder !== folder) this.end();
    if (this.#child === null) {
      const { file, appVersion, userData } = this.#place;
      const process = forkBackground(file);
      this.#child = { process, folder, project };
      process.on('message', (message: unknown) => { this.#hear(companionNewsSchema.parse(message)); });
      process.once('exit', () => { this.#mourn(process); });
      this.#send({ kind: 'begin', name: this.#name, appVersion, userData, folder, annotator, project, newer });
    } else if (this.#child.project !== project) {
      this.#child.project = project;
      this.#send({ kind: 'project', project, newer });
    }
  }

  #hear(news: ReturnType<typeof companionNewsSchema.parse>): void {
    const waiting = this.#waiting.get(news.id);
    if (waiting === undefined) return;
    if (news.kind === 'progress') return waiting.control.onProgress(news.progress);
    this.#waiting.delete(news.id);
    waiting.settle(news.kind === 'done' ? ok(news.value) : { ok: false, error: news.error });
  }

  #mourn(process: UtilityProcess): void {
    if (this.#child?.process !== process) return;
    this.#child = null;
    this.#refuseAll('request.failed');
  }

  #refuseAll(code: 'set.cancelled' | 'request.failed'): void {
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { settle } of all) settle(refuse(code, code === 'request.failed' ? { request: this.#name } : {}));
  }

  #send(order: CompanionOrder): void {
    this.#child?.process.postMessage(order);
  }
}
