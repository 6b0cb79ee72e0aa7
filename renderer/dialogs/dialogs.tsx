import { ColleagueDialog } from '../exchange/colleague-dialog.tsx';
import { ExportDialog } from '../exchange/export-dialog.tsx';
import { ImportDialog } from '../exchange/import-dialog.tsx';
import { CorrectionsDialog } from '../review/corrections-dialog.tsx';
import { RulesDialog } from '../review/rules-dialog.tsx';
import { ScopeDialog } from '../review/scope-dialog.tsx';
import { useDesk } from '../state/use-desk.ts';
import { SchemaEditor } from '../schema/schema-editor.tsx';
import { AboutDialog } from './about-dialog.tsx';
import { BackupsDialog } from './backups-dialog.tsx';
import { CommandPalette } from './command-palette.tsx';
import { DiagnosticsDialog } from './diagnostics-dialog.tsx';
import { ExportedDialog } from './exported-dialog.tsx';
import { ImportedDialog } from './imported-dialog.tsx';
import { MishapDialog } from './mishap-dialog.tsx';
import { NewProjectDialog } from './new-project-dialog.tsx';
import { OccurrencesDialog } from './occurrences-dialog.tsx';
import { ProfileDialog } from './profile-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SkipDialog } from './skip-dialog.tsx';
import { UnfinishedDialog } from './unfinished-dialog.tsx';

/** The dialog that lies over the window now, if any. */
export function Dialogs() {
  const dialog = useDesk(({ dialog }) => dialog);
  const project = useDesk(({ project }) => project);
  switch (dialog?.kind) {
    case 'profile': return <ProfileDialog />;
    case 'about': return <AboutDialog />;
    case 'shortcuts': return <ShortcutsDialog />;
    case 'palette': return <CommandPalette />;
    case 'mishap': return <MishapDialog />;
    case 'diagnostics': return <DiagnosticsDialog text={dialog.text} />;
    case 'schema': return <SchemaEditor />;
    case 'reviewScope': return project === null ? null : <ScopeDialog schema={project.project.schema} />;
    case 'reviewRules': return <RulesDialog />;
    case 'corrections': return project === null ? null : <CorrectionsDialog schema={project.project.schema} corrections={dialog.corrections} />;
    case 'newProject': return <NewProjectDialog />;
    case 'backups': return <BackupsDialog backups={dialog.backups} />;
    case 'occurrences': return <OccurrencesDialog query={dialog.query} type={dialog.type} attributes={dialog.attributes} />;
    case 'unfinished': return <UnfinishedDialog then={dialog.then} />;
    case 'skip': return <SkipDialog then={dialog.then} />;
    case 'import': return <ImportDialog importing={dialog.importing} />;
    case 'export': return <ExportDialog exporting={dialog.exporting} />;
    case 'colleague': return <ColleagueDialog bringing={dialog.bringing} />;
    case 'imported': return <ImportedDialog report={dialog.report} />;
    case 'exported': return <ExportedDialog report={dialog.report} />;
    case undefined: return null;
  }
}
