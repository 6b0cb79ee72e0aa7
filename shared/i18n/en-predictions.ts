/** English sentences for what other programs and models suggest. */
export const enPredictionErrors = {
  'engine.unknown': 'No engine called “{{name}}” suggests anything in this project. There are: {{known}}.',
  'engine.bad_name': '“{{name}}” cannot be the name of an engine. Give it one line of up to a hundred characters.',
  'engine.own_name': '“{{name}}” is the name of one of Guillemet’s own engines. Choose another one.',
  'suggestions.damaged': 'The stored suggestions of an engine for {{file}} are damaged. They are left out; bring them in again, or let the doctor set them aside.',
  'model.missing_file': 'There is no {{file}} in {{folder}}. A model’s folder holds model.onnx, tokenizer.json and config.json.',
  'model.too_large': 'The model’s {{file}} is larger than {{limit}} MB, which is more than can be loaded. Choose a smaller or quantised model.',
  'model.bad_file': 'The model’s {{file}} cannot be read as what it should be. Copy the model again, or choose another one.',
  'model.no_labels': 'The model’s config.json does not name its labels (id2label), so what it finds has no types. Choose a model for token classification.',
  'model.cannot_run': 'The model cannot be run: {{reason}}. Choose a model for token classification, exported to ONNX.',
};

/** English texts of models that read the project. */
export const enPredictions = {
  models: {
    choose: 'Choose the folder of a model (model.onnx, tokenizer.json, config.json)', stopped: 'Stopped. The model’s suggestions were not stored.',
    done_one: 'The model {{name}} has read the articles ({{articles}}): {{count}} suggestion.', done_other: 'The model {{name}} has read the articles ({{articles}}): {{count}} suggestions.',
    leftOut: 'Left out, since the labels have no such type: {{types}}.', type: '{{type}} ({{count}})',
    refused_one: '{{count}} article could not be read.', refused_other: '{{count}} articles could not be read.',
  },
};

export const enPredictionJobs = { model: 'The model is reading' };
export const enPredictionCommands = { 'suggest.model': 'Suggest with a model…' } as const;
