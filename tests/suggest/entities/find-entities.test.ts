import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../annotations/suggest/entities/find-entities.ts';
import { findParts } from '../../../annotations/suggest/parts/find-parts.ts';
import { readMarked } from '../../helpers/marked-notation.ts';
import { writeMarked } from '../findings-as-text.ts';

/** The entities found in a text whose marks were taken off, written back into it. */
function reread(marked: string, language = 'fr', attribute = ''): string {
  const { text } = readMarked(marked);
  const article = { text, language, month: '2024-03' };
  return writeMarked(text, findEntities(article, findParts(article)).spans, attribute);
}

/** The links of a text, as "TYPE from > to". */
function links(text: string, language = 'fr'): string[] {
  const words = (range: { start: number; end: number }): string => text.slice(range.start, range.end);
  return findEntities({ text, language, month: null }, []).links.map(({ type, from, to }) => `${type} ${words(from.range)} > ${words(to.range)}`);
}

describe('French persons and their roles', () => {
  it.each([
    'Le [ROLE|président [NORP|russe]] [PERSON|Vladimir Orlenko] est arrivé.', '[DATE|Hier] encore, M. [PERSON|Orvanel] a refusé.', 'Le [ROLE|ministre [NORP|chinois] de la Défense], [PERSON|Han Lurong], a prévenu.',
    'Le [ROLE|général] [PERSON|Drouvec] attend.', 'Le [ROLE|secrétaire général de l’[ORG|ONU]], [PERSON|Paulo Verdes], insiste.', '[PERSON|Ysolde Marvane], [ROLE|porte-parole du gouvernement], a souri.',
    'Le [ROLE|ministre de la Défense] [PERSON|Sergueï Orlenko] attend.', 'Selon [PERSON|Anne Corvidan], rien ne presse.', 'Mme [PERSON|de La Tour] attend.', 'La [ROLE|présidente de la [ORG|Commission [NORP|européenne]]], [PERSON|Ursula von der Loy], a ri.',
    '[PERSON|Nadja Ferrolin] est là. Puis [PERSON|Ferrolin] est partie. Il a parlé à [PERSON|Ferrolin].', 'Le [ROLE|Premier ministre [NORP|indien]] [PERSON|Arun Vallabh] vient.', 'Le [ROLE|chef d’état-major des forces armées [NORP|russes]], [PERSON|Ivan Orlenko], a dit oui.',
    'L’[ROLE|ambassadrice de [LOCATION|France]] à [LOCATION|Norval] attend.', 'Le [ROLE|vice-amiral] [PERSON|Evrard Kestoval] commande.', 'Le [ROLE|ministre des Affaires étrangères] [PERSON|Casimir Orvanel] attend.', 'avec [PERSON|John F. Marchbank] [DATE|lundi]',
  ])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each(['Le ministre a refusé. La présidente aussi.', 'Elle a bu un thé. Pourtant il partait.', 'Marine marchande et pêche souffrent.', 'Le chef de gare attend.', 'Une partie de la population a fui.', 'Il a perdu la Tête.'])('none in: %s', (text) => {
    expect(reread(text)).toBe(text);
  });

  it('gives short names the full one, unless two people share it', () => {
    const shared = 'La [ROLE|ministre] [PERSON=Ida Vell|Ida Vell] parle. Mme [PERSON=Ida Vell|Vell] sort.';
    expect(reread(shared, 'fr', 'canonical')).toBe(shared);
    expect(reread('[PERSON=Anne Vell|Anne Vell] et [PERSON=Paul Vell|Paul Vell]. Mme [PERSON=Vell|Vell] sort.', 'fr', 'canonical')).toBe('[PERSON=Anne Vell|Anne Vell] et [PERSON=Paul Vell|Paul Vell]. Mme [PERSON=Vell|Vell] sort.');
  });

  it('links a person to the role and the role to what it is of', () => {
    expect(links('Le commandant de la Marine nationale, Ivan Orlenko, attend.')).toEqual(['HAS_ROLE Ivan Orlenko > commandant de la Marine nationale', 'ROLE_OF commandant de la Marine nationale > Marine nationale']);
    expect(links('Ysolde Marvane, ministre de la Défense, attend.')).toEqual(['HAS_ROLE Ysolde Marvane > ministre de la Défense']);
    expect(links('L’ambassadrice de France attend.')).toEqual(['ROLE_OF ambassadrice de France > France']);
  });
});

describe('what somebody is, beside a name', () => {
  it.each([
    '[PERSON|Ida Vell], [ROLE|économiste à l’[ORG|université de Norval]], sourit.', 'Le [ROLE|chargé d’affaires [NORP|français] à [LOCATION|Norval]], [PERSON|Paul Ferrolin], attend.', 'Selon son [ROLE|porte-parole], le [ROLE|colonel] [PERSON|Anne Corvidan], rien ne presse.',
    '[PERSON|Ida Vell], un [ROLE|ancien ministre], sourit.', 'La [ROLE|secrétaire [NORP|suisse] à la Défense], [PERSON|Ida Vell], attend.', 'Le [ROLE|sergent] « [PERSON|Berkout] » fume.', 'L’[ROLE|amiral] [PERSON|Le Morvan] attend.', '« Rien », lance [PERSON|Loïc], soudeur.', 'Le temps et [PERSON|von Hollen] rient. M. [PERSON|von Hollen] sort.', 'Le [ROLE|contre-amiral à la retraite] [PERSON|Paul Ferrolin] attend.', '[PERSON|Ida Vell], [ROLE|directrice de l’école], a ri.',
  ])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each(['Un diplomate [NORP|russe] a souri.', 'Selon un officier de renseignement, rien ne presse.', 'Des députés de la majorité attendent.', 'Une ancienne préfète du littoral a ri.'])('anybody is not somebody: %s', (marked) => { expect(reread(marked)).toBe(marked); });

  it('reads English ones too', () => {
    for (const marked of ['said [PERSON|Ann Roy], a [ROLE|senior fellow at the [ORG|Harrow Center]].', 'Its [ROLE|chief executive], [PERSON|Jim Strand], declined.', 'Arms Sale to [LOCATION|Qatar] Draws Fire Over Missing Papers\n\nNothing else.']) expect(reread(marked, 'en')).toBe(marked);
  });
});

describe('a name alone', () => {
  it('is a person where an age follows', () => {
    for (const [marked, language] of [['[PERSON|Fatima], 34, a baker, waits.', 'en'], ['[PERSON|Rustem], 41 ans, attend.', 'fr']] as const) expect(reread(marked, language)).toBe(marked);
    expect(reread('Vingt, 34, attend.')).toBe('Vingt, 34, attend.');
  });

  it('keeps the words that end it', () => {
    const marked = 'On that day [PERSON|Kim Jong Un] and Baroness [PERSON|Ashford] waited.';
    expect(reread(marked, 'en')).toBe(marked);
  });
});

describe('demonyms', () => {
  it.each([
    'le partenariat [NORP|russo-chinois] et les liens [NORP|sino-russes]', 'Les [NORP|Russes] et une [NORP|Chinoise] attendent.', 'deux [EQUIPMENT|frégates] [NORP|grecques]', 'des soldats [NORP|sud-coréens], [NORP|nord-coréens]',
    'La [LOCATION|Lestrie] et la [ORG|commission [NORP|valmoro-lestrienne]].', 'L’[LOCATION|Ardélie] répond. Un diplomate [NORP|ardélien] rit.', 'les exportateurs [NORP|israélo-américains]', 'des voix [NORP|groenlandaises] et [NORP|moyen-orientales]', 'un port [NORP|odessite] et des cafés [NORP|stambouliotes]',
  ])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each(['Il parle en russe.', 'Le malaise dure.', '[PERSON|Romain Gary] écrit.', 'un débat socio-politique', 'le marin et la marine', 'Une route aux [LOCATION|Philippines] et les [LOCATION|Émirats arabes unis]'])('no other in: %s', (marked) => { expect(reread(marked)).toBe(marked); });

  it('reads English ones with a capital only, of one word or two', () => {
    expect(reread('The [NORP|South Korean] and [NORP|Iraqi] crews polish a [NORP|Polish] bell with [NORP|Syrians].', 'en')).toBe('The [NORP|South Korean] and [NORP|Iraqi] crews polish a [NORP|Polish] bell with [NORP|Syrians].');
    expect(reread('Central and South parts', 'en')).toBe('Central and South parts');
  });

  it.each([
    '[NORP|Turkish]-backed fighters and [NORP|Iranian]-made parts', '[LOCATION|Iran]-backed fighters with [LOCATION|U.S.]-made parts near a [LOCATION|Kyiv]-based firm', 'a [NORP|pro-Russian] crowd and a [NORP|Franco-German] one',
    'the [LOCATION|Israel]-[ORG|Hamas] war and the [LOCATION|India]-[LOCATION|Pakistan] border', 'the [NORP|US-Japanese] talks and [NORP|West African] or [NORP|Latin American] ones', 'A [NORP|Frenchman] and two [NORP|Irishmen] wait.',
    'An [NORP|Argentine] ship waits in [LOCATION|Argentina].',
  ])('%s', (marked) => { expect(reread(marked, 'en')).toBe(marked); });

  it('names joined by a hyphen are two, unless the whole is one', () => {
    const marked = 'De l’accord [LOCATION|Inde]-[LOCATION|Pakistan] à la [LOCATION|Guinée-Bissau] et au [LOCATION|Haut-Karabakh]';
    expect(reread(marked)).toBe(marked);
  });
});

describe('places and organisations', () => {
  it.each([
    'près de [LOCATION|Corvalle], en [LOCATION|Ukraine]', 'dans le [LOCATION|détroit de Morvane] et en [LOCATION|mer Cendrée]', 'de la [LOCATION|Côte d’Ivoire] aux [LOCATION|États-Unis]', "de la [LOCATION|Côte d'Ivoire]", 'à [LOCATION|Port-Caldry]. Puis [LOCATION|Port-Caldry] ferme.',
    'Le [ORG|ministère [NORP|russe] de la Défense] dément.', 'l’[ORG|armée de l’air [NORP|française]]', 'le [ORG|groupe Wagner] et l’[ORG|Otan]', 'la [ORG|Ligue des États riverains] note', 'l’agence [ORG|Estran] et le [ORG|New York Times]', 'le parti [ORG|Aurore] gagne', 'la [ORG|SDLM] conteste',
  ])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each([
    'Le [ORG|Parti du renouveau], le [ORG|Front vert] et l’[ORG|Union des pêcheurs du Nord] ont voté.', 'Le [ROLE|candidat du [ORG|Parti du renouveau]] a perdu.', 'L’[ORG|Observatoire des marées] ([ORG|ODM]) compte. L’[ORG|ODM] recompte.', 'La [ORG|12e brigade blindée] et le [ORG|3e régiment d’infanterie de marine]',
    'L’[ORG|état-major] et le [ORG|gouvernement] démentent. La [ORG|marine nationale] attend.', 'Le [ROLE|chef de l’état-major] et le [ROLE|porte-parole du gouvernement] [PERSON|Paul Orme]', 'l’agence [NORP|russe] [ORG|Estran] et le quotidien [ORG|La Marée]', 'selon [ORG|Le Courrier du Port] et la [ORG|Gazette de Norval]',
    'le [ORG|parquet de Corvale] et l’[ORG|université de Norval]', 'La [ORG|Direction générale de la sécurité intérieure] enquête.', 'Le [ORG|Kremlin] et le [ORG|Quai d’Orsay] se taisent.', 'le [ROLE|Premier ministre désigné], [PERSON|Lena Orvik], attend', 'la [ROLE|directrice générale du groupe [ORG|Ardel]], Mme [PERSON|Farrow]',
  ])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each(['Une police d’assurance et un front froid.', 'Elle a le parti pris du silence.', 'Le Conseil a décidé.', 'Il a 3e au concours.', 'Une mairie ferme.'])('none in: %s', (text) => { expect(reread(text)).not.toContain('[ORG|'); });

  it('marks places that act like persons', () => {
    const marked = '[LOCATION=yes|Pékin] a refusé. La [LOCATION=yes|Chine] doit répondre. Un navire de [LOCATION|Chine] a coulé.';
    expect(reread(marked, 'fr', 'as_actor')).toBe(marked);
  });

  it('finds nothing inside credits and cross-references', () => {
    const marked = 'Le pont rouvre\n\n(AP Photo/Ida Vell) [PERSON|Paul Orme]\n\nA LIRE AUSSI | La Russie attend\n\nRien.';
    expect(reread(marked)).toBe(marked);
  });
});

describe('equipment and events', () => {
  it.each([
    'la frégate « [EQUIPMENT|Aubépine] » et un [EQUIPMENT|Su-27]', 'quarante [EQUIPMENT|HK-7], des [EQUIPMENT|missiles balistiques] et des [EQUIPMENT|avions de chasse]', 'un [EQUIPMENT|porte-avions] attend', 'Le Covid-19 et le [ORG|G20]',
    'au [EVENT|sommet de l’[ORG|Otan]]', 'la [EVENT|guerre en [LOCATION|Ukraine]]', 'la [EVENT|Seconde Guerre mondiale] finie', 'l’exercice « [EVENT|Marée lente] »', 'l’[EVENT|accord de Sarvenne] et la [EVENT|bataille de Corvalle]', 'la [EVENT|guerre des Trois Rivières]', 'l’[EVENT|opération Barkhane]', 'le traité de [PERSON|Paul Orme]', 'une guerre des nerfs',
    'Une [EVENT|patrouille aérienne conjointe] a eu lieu [DATE|mardi].', 'Un [EVENT|entretien] les a réunis [DATE|lundi] à [LOCATION|Norval].', 'leur [EVENT|rencontre] à [LOCATION|Norval], le [DATE|4 février 2022]', 'Les [EVENT|sanctions économiques] ne seront pas levées avant [DATE|jeudi].',
    'Un exercice de surveillance, « [EVENT|Brume d’hiver] », s’achève [DATE|lundi].', 'Baptisé « [EVENT|Lame de fond] », l’exercice réunit six navires.', 'Le « [EQUIPMENT|Santa Lucia] », un bateau de bois, a coulé.', 'l’équipage du « [EQUIPMENT|Héron cendré] »', 'Le chalutier « [EQUIPMENT|Ombrine] » rentre.',
    'deux [EQUIPMENT|fusils d’assaut] et une [EQUIPMENT|mine]', 'la [EQUIPMENT|BRP Dalisay] manœuvre',
  ])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each([
    'Un entretien accordé [DATE|lundi] au Courrier.', '[DATE|Mardi], dans l’exercice de ses fonctions, il a ri.', 'Une conférence de presse a eu lieu [DATE|jeudi].', 'Les marins que je rencontre [DATE|lundi] se taisent.', 'Une réunion est prévue.', 'un cargo et un pétrolier attendent',
    'le capitaine de frégate attend', 'une mine d’or', 'On ne mine pas la paix.', 'un canon à eau', 'Le « Santa Lucia » plaît au public.',
  ])('none in: %s', (marked) => { expect(reread(marked)).toBe(marked); });

  it('reads English ones too', () => {
    for (const marked of ['a single [EQUIPMENT|Sea Harrow missile]', '[EQUIPMENT|HMS Larkspur] sailed', 'in the [LOCATION|Jordan] Valley, said [PERSON|Jordan Ferrolin]', 'two [EQUIPMENT|Black Hawk helicopters]', 'a think tank and a friend of mine', '[EQUIPMENT|Typhoons] at night', 'The [EVENT|peace talks] reopen on [DATE|Tuesday].', 'the [EVENT|[LOCATION|Bucharest] meeting], a [EVENT|joint air drill] on [DATE|Monday]', 'at the [EVENT|Vell Coast Symposium] on [DATE|Monday]']) expect(reread(marked, 'en')).toBe(marked);
  });
});

describe('English', () => {
  it.each([
    '[ROLE|General] [PERSON|Hermance Drouvec] and [ROLE|Lt. Col.] [PERSON|Anna Brandt] of the [ORG|3rd Infantry Division]', '[ROLE|Prime Minister] Dame [PERSON|Edith Crane] and Sir [PERSON|Walter Hale]', '[ROLE|Army Lt. Gen.] [PERSON|Ann Roy] left.', 'Critics agreed. Officials left. Lawmakers met Experts.',
    'the [ORG|Littoral Monitoring Group] ([ORG|LMG]) and the [ORG|Norval Workers’ Union]', 'the [ORG|[LOCATION|U.S.] Department of State], the [ORG|government of [LOCATION|Iraq]] and the [ORG|[NORP|Syrian] opposition]', 'the [ORG|Daily Tide], the [ORG|Tide] newspaper and [ORG|Ardel Motors Plc]', 'The [ORG|army] denied it, the army officer did not.',
    'The [EVENT|Sarvenne Summit], the [EVENT|Norval Agreement] and the [EVENT|War of the Three Rivers]', '[LOCATION|NORVAL] (Estran) - Nothing.', 'on [DATE|Thanksgiving Day] under an Executive Order', 'She travelled to [LOCATION|New Harbour].', '[LOCATION|Ukraine]’s [ORG|General Staff] waits.', 'Recent reports said nothing.',
    '[ROLE|[NORP|Russian] Defense Minister] [PERSON|Sergei Orlenko] left.', 'said the [ROLE|[NORP|Ardelian] foreign minister], [PERSON|Casimir Orvanel]. [LOCATION|Ardelia] waits.', 'The [ORG|[NORP|Iraqi] defence ministry] denied it.', '[ROLE|President] [PERSON|Aldous Fenn] waits.',
    'through the [LOCATION|Morvane Strait] in [LOCATION|Sarvenne]', 'Mr [PERSON|Orvanel] replied.', '[ROLE|Secretary of State] [PERSON|Wilma Hart] spoke.', 'the [ORG|League of Littoral States] said', '[EVENT|Operation Long Breath] ended.', 'three [EQUIPMENT|fighter jets] near [LOCATION|Mosul]', '[LOCATION|China]’s answer', '[DATE|Monday] and March',
  ])('%s', (marked) => { expect(reread(marked, 'en')).toBe(marked); });
});

describe('any article', () => {
  it.each(['', '\n', '«', 'A', 'M. ', 'à À', '😀 Ida', 'd’', 'Le Le Le Le', 'ministre de la', 'JEAN DUPONT ET FILS', 'Xi.Yi,Zi'])('is read to its end: %j', (text) => {
    for (const language of ['fr', 'en', 'de']) {
      const { spans } = findEntities({ text, language, month: 'x' }, []);
      for (const { range } of spans) expect(range.start >= 0 && range.start < range.end && range.end <= text.length).toBe(true);
    }
  });
});
