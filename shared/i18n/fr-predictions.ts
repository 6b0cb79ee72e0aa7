/** The same in French. */
export const frPredictionErrors = {
  'engine.unknown': 'Aucun moteur nommé « {{name}} » ne suggère rien dans ce projet. Il y a : {{known}}.',
  'engine.bad_name': '« {{name}} » ne peut pas être le nom d’un moteur. Donnez-lui une ligne d’au plus cent caractères.',
  'engine.own_name': '« {{name}} » est le nom d’un des moteurs de Guillemet. Choisissez-en un autre.',
  'suggestions.damaged': 'Les suggestions enregistrées d’un moteur pour {{file}} sont endommagées. Elles sont laissées de côté ; importez-les de nouveau, ou laissez le diagnostic les mettre à part.',
  'model.missing_file': 'Il n’y a pas de {{file}} dans {{folder}}. Le dossier d’un modèle contient model.onnx, tokenizer.json et config.json.',
  'model.too_large': 'Le fichier {{file}} du modèle dépasse {{limit}} Mo, plus qu’il n’est possible de charger. Choisissez un modèle plus petit ou quantifié.',
  'model.bad_file': 'Le fichier {{file}} du modèle n’est pas lisible comme il devrait l’être. Copiez de nouveau le modèle, ou choisissez-en un autre.',
  'model.no_labels': 'Le fichier config.json du modèle ne nomme pas ses étiquettes (id2label) ; ce qu’il trouve n’a donc pas de type. Choisissez un modèle de classification de tokens.',
  'model.cannot_run': 'Le modèle ne peut pas être exécuté : {{reason}}. Choisissez un modèle de classification de tokens, exporté en ONNX.',
};

/** The same in French. */
export const frPredictions = {
  models: {
    choose: 'Choisir le dossier d’un modèle (model.onnx, tokenizer.json, config.json)', stopped: 'Arrêté. Les suggestions du modèle n’ont pas été enregistrées.',
    done_one: 'Le modèle {{name}} a lu les articles ({{articles}}) : {{count}} suggestion.', done_other: 'Le modèle {{name}} a lu les articles ({{articles}}) : {{count}} suggestions.', done_many: 'Le modèle {{name}} a lu les articles ({{articles}}) : {{count}} de suggestions.',
    leftOut: 'Laissé de côté, car les libellés n’ont pas ce type : {{types}}.', type: '{{type}} ({{count}})',
    refused_one: '{{count}} article n’a pas pu être lu.', refused_other: '{{count}} articles n’ont pas pu être lus.', refused_many: '{{count}} d’articles n’ont pas pu être lus.',
  },
};

export const frPredictionJobs = { model: 'Le modèle lit' };
export const frPredictionCommands = { 'suggest.model': 'Suggérer avec un modèle…' } as const;
