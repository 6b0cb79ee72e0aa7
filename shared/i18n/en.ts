import { enAgreement } from './en-agreement.ts';
import { enAgreementPage } from './en-agreement-page.ts';
import { enBackupSteps } from './en-backup.ts';
import { enCli } from './en-cli.ts';
import { enSchemaEditor } from './en-schema-editor.ts';
import { enSearchPage } from './en-search.ts';
import { enSync } from './en-sync.ts';
import { enExchange } from './en-exchange.ts';
import { enErrors } from './en-errors.ts';
import { enHistory } from './en-history.ts';
import { enOutside } from './en-outside.ts';
import { enOverview, enOverviewPage } from './en-overview.ts';
import { enProgress } from './en-progress.ts';
import { enPredictions } from './en-predictions.ts';
import { enReading } from './en-reading.ts';
import { enReview } from './en-review.ts';
import { enBackups } from './en-backups.ts';
import { enSafety } from './en-safety.ts';
import { enSuggestionKeys, enSuggestionSteps, enSuggestions } from './en-suggestions.ts';
import { enCommands, enWindow } from './en-window.ts';

/** Every English text of window, menus and command line. */
export const en = {
  ...enWindow, ...enProgress, ...enHistory, ...enReading, ...enSchemaEditor, ...enExchange, ...enAgreement, ...enAgreementPage, ...enSync, ...enSearchPage, ...enSafety, ...enBackups, ...enOutside, ...enSuggestions, ...enOverview, ...enOverviewPage, ...enPredictions, review: enReview.review, corrections: enReview.corrections, blind: enReview.blind, commands: enCommands, errors: enErrors, cli: enCli,
  step: { ...enHistory.step, ...enReview.reviewSteps, ...enBackupSteps, ...enSuggestionSteps }, shortcuts: { ...enWindow.shortcuts, ...enReading.shortcuts, ...enSuggestionKeys }, keyNames: { ...enWindow.keyNames, ...enReading.keyNames },
};
