import { frAgreement } from './fr-agreement.ts';
import { frAgreementPage } from './fr-agreement-page.ts';
import { frBackupSteps } from './fr-backup.ts';
import { frCli } from './fr-cli.ts';
import { frSchemaEditor } from './fr-schema-editor.ts';
import { frSearchPage } from './fr-search.ts';
import { frSync } from './fr-sync.ts';
import { frExchange } from './fr-exchange.ts';
import { frErrors } from './fr-errors.ts';
import { frHistory } from './fr-history.ts';
import { frOutside } from './fr-outside.ts';
import { frOverview, frOverviewPage } from './fr-overview.ts';
import { frProgress } from './fr-progress.ts';
import { frPredictions } from './fr-predictions.ts';
import { frReading } from './fr-reading.ts';
import { frReview } from './fr-review.ts';
import { frBackups } from './fr-backups.ts';
import { frSafety } from './fr-safety.ts';
import { frSuggestionKeys, frSuggestionSteps, frSuggestions } from './fr-suggestions.ts';
import { frCommands, frWindow } from './fr-window.ts';

/** Every French text of window, menus and command line. */
export const fr = {
  ...frWindow, ...frProgress, ...frHistory, ...frReading, ...frSchemaEditor, ...frExchange, ...frAgreement, ...frAgreementPage, ...frSync, ...frSearchPage, ...frSafety, ...frBackups, ...frOutside, ...frSuggestions, ...frOverview, ...frOverviewPage, ...frPredictions, review: frReview.review, corrections: frReview.corrections, blind: frReview.blind, commands: frCommands, errors: frErrors, cli: frCli,
  step: { ...frHistory.step, ...frReview.reviewSteps, ...frBackupSteps, ...frSuggestionSteps }, shortcuts: { ...frWindow.shortcuts, ...frReading.shortcuts, ...frSuggestionKeys }, keyNames: { ...frWindow.keyNames, ...frReading.keyNames },
};
