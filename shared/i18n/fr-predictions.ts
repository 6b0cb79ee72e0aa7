/** The same in French. */
export const frPredictionErrors = {
  'engine.unknown': 'Aucun moteur nommé « {{name}} » ne suggère rien dans ce projet. Il y a : {{known}}.',
  'engine.bad_name': '« {{name}} » ne peut pas être le nom d’un moteur. Donnez-lui une ligne d’au plus cent caractères.',
  'engine.own_name': '« {{name}} » est le nom d’un des moteurs de Guillemet. Choisissez-en un autre.',
  'suggestions.damaged': 'Les suggestions enregistrées d’un moteur pour {{file}} sont endommagées. Elles sont laissées de côté ; importez-les de nouveau, ou laissez le diagnostic les mettre à part.',
};
