// Every style sheet of the window, in the order in which they are laid over each other.
import '@fontsource-variable/literata/wght.css';
import './tokens.css';
import './base.css';
import './workbench.css';
import './article.css';
import './overlay.css';
import './overlays.css';
import './progress.css';
import './history.css';
import './key-sheet.css';
import './reading.css';
import './schema-editor.css';
import './colleague.css';
import './exchange.css';
import './review.css';
import './agreement.css';
import './forced-colors.css';
