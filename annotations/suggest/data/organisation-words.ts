// Words that open or close the name of an organisation, a place or an event. Source: general knowledge, facts only; same licence as the program.

/** French words in small letters that open an organisation's name when a complement follows, with its kind. */
export const FRENCH_ORGANISATION_HEADS: ReadonlyMap<string, string> = kinds({
  government: 'ministère,gouvernement,parlement,parquet,présidence,chancellerie,police,gendarmerie,ambassade,assemblée nationale,cour suprême,tribunal,préfecture,mairie,banque centrale,services de renseignement,services secrets,diplomatie',
  military: 'armée,armées,forces armées,armée de l’air,armée de terre,marine,flotte,état-major,garde nationale,garde-côtes,forces aériennes,forces aérospatiales,forces terrestres,forces navales,forces spéciales,force aérienne,commandement,défense aérienne,aviation,gardes-frontières,troupes',
  party_or_ngo: 'parti,syndicat',
  media: 'télévision,radio publique,télévision publique,télévision d’état,agence de presse',
});

/** Capitalised words that open an organisation's name, with its kind. */
export const CAPITAL_HEADS: ReadonlyMap<string, string> = kinds({
  government: 'ministère,gouvernement,parlement,assemblée,sénat,cour,tribunal,département,bureau,agence,service,services,direction,garde,police,chambre,conseil,comité,commission,haut-commissariat,administration,ministry,department,bureau,agency,council,committee,commission,court,senate,parliament,congress,office,administration',
  military: 'armée,forces,force,marine,corps,état-major,brigade,régiment,division,bataillon,army,navy,command,forces,brigade,regiment,division,battalion,squadron,corps',
  international: 'organisation,ligue,union,alliance,confédération,league,organization,organisation,union,alliance,coalition',
  party_or_ngo: 'parti,mouvement,front,rassemblement,fondation,association,observatoire,croix-rouge,party,movement,front,foundation,association,observatory',
  company: 'banque,société,compagnie,groupe,bank,company,group,corporation',
  other: 'institut,université,académie,centre,école,institute,university,academy,center,centre,school,college',
});

/** English words that close an organisation's name, in small letters, with its kind. */
export const ENGLISH_TAILS: ReadonlyMap<string, string> = kinds({
  government: 'ministry,department,government,parliament,assembly,senate,congress,court,police,embassy,administration,authorities,agency,bureau,council,commission,committee,cabinet,intelligence',
  military: 'army,navy,forces,force,military,fleet,air force,brigade,regiment,division,battalion,squadron,corps,coast guard,command,troops',
  party_or_ngo: 'party,front,movement,foundation,association,union',
  media: 'times,post,news,tribune,television,broadcaster,newspaper',
  company: 'bank,company,corporation,corp,inc,group,airlines',
  other: 'university,institute,college,school,center,centre',
});

/** Words before a proper name that say what it is: « le groupe Wagner ». */
export const NAMED_ORGANISATION: ReadonlyMap<string, string> = kinds({
  armed_group: 'milice,milices,guérilla,rebelles,militia',
  company: 'société,entreprise,compagnie,constructeur,groupe,géant,company,firm,manufacturer',
  media: 'agence,journal,quotidien,hebdomadaire,magazine,chaîne,radio,site,newspaper,daily,broadcaster,agency',
  party_or_ngo: 'parti,ong,association,ngo,charity',
  other: 'institut,université,think tank',
});

/** Words in small letters before a place's name, with its kind. */
export const PLACE_HEADS: ReadonlyMap<string, string> = kinds({
  water: 'mer,détroit,golfe,océan,lac,fleuve,rivière,baie,canal,rade,strait,gulf,bay,river,lake',
  region: 'île,îles,archipel,mont,monts,province,région,oblast,péninsule,vallée,plateau,désert,presqu’île,montagnes,massif,district,cap,collines,province,region,island,islands,hills,mount,valley,peninsula',
  city: 'ville,village,localité,commune,bourgade,port,cité,banlieue,town,village,city,port',
  facility: 'aéroport,base,centrale,pont,palais,prison,hôpital,camp,stade,gare,place,cathédrale,mosquée,barrage,airport,base,bridge,palace,prison,hospital,camp,stadium,square,dam',
});

/** English words with a capital after a place's name, with its kind. */
export const PLACE_TAILS: ReadonlyMap<string, string> = kinds({
  water: 'Sea,Strait,Gulf,Bay,River,Lake,Ocean,Channel,Canal', region: 'Islands,Island,Province,Peninsula,Valley,Mountains,Hills,Region,District,County,Oblast,Governorate', facility: 'Airport,Bridge,Palace,Square,Base,Dam,Hospital,Airfield', city: 'City,Town',
});

/** Fields of government written with a capital, which end a minister's title: « ministre de la |Défense| Ida Vell ». */
export const PORTFOLIOS: ReadonlySet<string> = new Set(`Défense Intérieur Justice Économie Economie Finances Budget État Etat Sécurité Énergie Energie Santé Éducation Education Culture Travail Transports Agriculture Environnement Armées Guerre Marine Commerce Industrie Extérieur Logement Recherche Sports Tourisme Solidarité Écologie Ecologie Outre-Mer Intérieure Plan Colonies
Instruction Prévoyance Hygiène Pensions Régions Affaires Conseil République Sénat Assemblée Chambre Parlement Trésor Numérique Mer Développement Coopération Diplomatie Immigration Police Information Renseignement Armée Gouvernement State Defense Defence Interior Treasury Foreign Homeland Energy Labor Finance Health Staff Army Navy Air Central Command`.split(/\s+/u));

function kinds(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).reverse().flatMap(([kind, words]) => words.split(',').map((word) => [word.trim(), kind] as const)));
}
