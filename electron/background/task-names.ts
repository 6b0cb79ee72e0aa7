/** Names of the tasks of the background process; kept apart, so that naming one loads none of them. */
export const TASK_NAMES = ['surveyReview', 'findCorrections', 'foreseeRule', 'measureAgreement', 'surveyCorpus', 'backUp', 'planRestore', 'saveCopy', 'runModel'] as const;
export type TaskName = (typeof TASK_NAMES)[number];
