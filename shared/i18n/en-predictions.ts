/** English sentences for what other programs and models suggest. */
export const enPredictionErrors = {
  'engine.unknown': 'No engine called “{{name}}” suggests anything in this project. There are: {{known}}.',
  'engine.bad_name': '“{{name}}” cannot be the name of an engine. Give it one line of up to a hundred characters.',
  'engine.own_name': '“{{name}}” is the name of one of Guillemet’s own engines. Choose another one.',
  'suggestions.damaged': 'The stored suggestions of an engine for {{file}} are damaged. They are left out; bring them in again, or let the doctor set them aside.',
};
