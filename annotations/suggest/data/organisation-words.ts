// Words that open or close the name of an organisation, a place or an event. Source: general knowledge, facts only; same licence as the program.

/** French words in small letters that open an organisation's name when a complement follows, with its kind. */
export const FRENCH_ORGANISATION_HEADS: ReadonlyMap<string, string> = kinds({
  government: 'ministère,gouvernement,parlement,parquet,présidence,chancellerie,commission,mission,tribunal arbitral,cour d’appel,cour d’assises,douane,douanes,police,gendarmerie,ambassade,assemblée nationale,cour suprême,tribunal,préfecture,mairie,banque centrale,services de renseignement,services secrets,diplomatie',
  military: 'armée,armées,forces armées,armée de l’air,armée de terre,marine,flotte,état-major,garde nationale,garde côtière,garde-côtes,forces aériennes,forces aérospatiales,forces terrestres,forces navales,forces spéciales,force aérienne,commandement,quartier général,défense aérienne,aviation,gardes-frontières,troupes,brigade,régiment,bataillon,division,escadron',
  party_or_ngo: 'parti,syndicat',
  other: 'université,institut,académie',
  media: 'télévision,radio publique,télévision publique,télévision d’état,agence de presse',
});

/** French bodies in small letters of which there is one, so that nothing need follow to name them, with their kinds. */
export const FRENCH_NAMED_BODIES: ReadonlyMap<string, string> = kinds({
  government: 'police nationale,police judiciaire,gendarmerie nationale,gendarmerie,police,gouvernement de transition,gouvernement provisoire,gouvernement intérimaire,gouvernement,commission de la défense,commission des affaires étrangères,commission des finances,commission des lois,ministère,présidence,parlement,parquet,mairie,préfecture,chancellerie,parquet national antiterroriste,parquet national financier,parquet général,commission électorale,cour constitutionnelle,conseil constitutionnel,diplomatie,garde-côtes,douane,douanes,sénat,chambre basse,chambre haute,cour d’appel,cour d’assises,sécurité civile,protection civile,banque centrale,cour suprême,assemblée nationale',
  military: 'état-major,état-major des armées,état-major général des armées,état-major général,forces de sécurité,forces de l’ordre,forces spéciales,garde présidentielle,force aérienne,force aérienne tactique,armée,armée de terre,armée de l’air,armée de l’air et de l’espace,états-majors,armées,marines,garde côtière,marine nationale,garde nationale,garde républicaine,forces armées',
  party_or_ngo: 'opposition',
  media: 'télévision nationale,télévision publique,télévision d’état,radio nationale,radio publique,radio d’état',
});

/** English bodies in small letters that “the” alone names, with their kinds. */
export const ENGLISH_NAMED_BODIES: ReadonlyMap<string, string> = kinds({
  government: 'government,parliament,ministry,foreign ministry,defence ministry,defense ministry,defence select committee,interior ministry,justice ministry,health ministry,finance ministry,presidency,supreme court,central bank,police,election commission,electoral commission',
  military: 'army,navy,air force,military,coast guard,national guard,general staff,joint chiefs of staff,armed forces', party_or_ngo: 'opposition',
});

/** English bodies in small letters that “of” and a country name, with their kinds. */
export const ENGLISH_BODIES_OF: ReadonlyMap<string, string> = kinds({
  government: 'government,ministry,parliament,embassy,presidency,national bank,central bank', military: 'army,navy,armed forces,military,air force', media: 'state television',
});

/** Capitalised words that open an organisation's name, with its kind. */
export const CAPITAL_HEADS: ReadonlyMap<string, string> = kinds({
  government: 'ministère,gouvernement,parlement,assemblée,sénat,cour,tribunal,département,bureau,agence,service,services,direction,garde,police,chambre,conseil,comité,commission,haut-commissariat,administration,parquet,autorité,office,ministry,department,government,authority,bureau,agency,council,committee,commission,court,senate,parliament,congress,office,administration',
  military: 'armée,forces,force,marine,corps,état-major,brigade,régiment,division,bataillon,army,navy,command,forces,brigade,regiment,division,battalion,squadron,corps',
  international: 'organisation,ligue,union,alliance,confédération,league,organization,organisation,union,alliance,coalition',
  party_or_ngo: 'parti,mouvement,front,rassemblement,fondation,association,observatoire,croix-rouge,syndicat,collectif,fédération,fonds,bloc,congrès,party,movement,front,foundation,association,observatory',
  company: 'banque,société,compagnie,groupe,bank,company,group,corporation',
  other: 'institut,université,académie,centre,école,institute,university,academy,center,centre,school,college',
});

/** English words that close an organisation's name, in small letters, with its kind. */
export const ENGLISH_TAILS: ReadonlyMap<string, string> = kinds({
  government: 'ministry,department,government,parliament,assembly,senate,congress,court,police,embassy,administration,authorities,agency,bureau,council,commission,committee,cabinet,intelligence,service,services,authority,office,guard corps',
  military: 'army,navy,forces,force,military,fleet,air force,brigade,regiment,division,battalion,squadron,corps,coast guard,command,troops',
  party_or_ngo: 'party,bloc,front,movement,observatory,caucus,congress party,network,watch,foundation,association,union,opposition,federation,league,alliance,trust,society',
  media: 'weekly,daily,magazine,review,journal,times,post,news,tribune,television,broadcaster,newspaper,herald,gazette,chronicle,telegraph,courier,news agency,radio,tv',
  company: 'bank,company,corporation,corp,inc,group,airlines,ltd,limited,plc,llc,gmbh,ag,sa,nv,holdings,airways,motors,industries,aerospace,petroleum,shipping,technologies,systems,energy,telecom,electric,pharmaceuticals,partners,sas,sarl,steel,oil,gas,foods,rail,railways,mining,metals,chemicals,capital,securities,insurance,studios,labs,robotics,software,automotive,logistics,airlines',
  other: 'university,institute,college,school,center,centre,chamber of commerce',
  international: 'programme,program,fund,organization,organisation',
});

/** Words in small letters after a name that say it is one of the press: “the Tide |newspaper|”. */
export const MEDIA_NOUNS: ReadonlySet<string> = new Set('newspaper daily magazine broadcaster website news radio television channel weekly tabloid'.split(' '));

/** Last words of names of the press in every language. */
export const MEDIA_TAILS: ReadonlySet<string> = new Set('tv fm radio news télé télévision media médias'.split(' '));

/** Words for military units, both languages, that a number or a kind of troops goes with. */
export const UNIT_HEADS: ReadonlySet<string> = new Set('division brigade régiment bataillon corps armée flotte flottille escadre escadron escadrille compagnie légion groupement regiment battalion army fleet flotilla squadron wing company group legion'.split(' '));

/** Kinds of troops and what is told of them, in small letters. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(`infanterie cavalerie artillerie marine chasseurs alpins parachutistes parachutiste tirailleurs hussards dragons spahis cuirassiers blindée blindés blindé mécanisée mécanisé motorisée motorisé aéroportée aéroporté aéromobile navale naval aérienne aérien chars assaut montagne réserve garde génie légère léger étranger étrangère
transport combat reconnaissance soutien logistique spéciales spéciale hélicoptères missiles fusée artilleurs infantry cavalry artillery marines armored armoured airborne mechanized mechanised motorized mountain naval air assault special forces expeditionary combat support sustainment fighter bomber guards reserve tank missile strike`.split(/\s+/u));

/** English ordinals that open a unit's name with a capital. */
export const ENGLISH_ORDINALS: ReadonlySet<string> = new Set('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '));

/** First words of newspapers' names that no other name begins with. */
export const PAPER_OPENINGS: ReadonlySet<string> = new Set('Daily Evening Sunday Morning Weekly Courrier Gazette Dépêche Tribune Journal Figaro Télégramme Progrès Écho Echo Républicain Quotidien Matin Nouvelliste Dauphiné Moniteur Nouvelles Presse Voix Observateur Hebdomadaire Indépendant Patriote Messager Phare Éclaireur'.split(' '));

/** Organisation heads with a capital that common words may follow: « Parti du renouveau », « Front vert ». */
export const OPEN_HEADS: ReadonlySet<string> = new Set('parti mouvement front rassemblement ligue union observatoire fondation association organisation alliance agence comité conseil collectif institut centre office fédération confédération coalition forces armée fonds syndicat haut-commissariat autorité parquet commission bureau cour brigades comités gardiens bloc congrès'.split(' '));

/** Last words of capitalised phrases that nobody is called. */
export const NO_FAMILY_NAMES: ReadonlySet<string> = new Set(`day days time order act law bill fund funds program programme plan deal report award prize cup trophy phase project initiative strategy policy review framework charter declaration constitution airmen soldiers sailors operations wing press series show minorities rights affairs studies services systems week month year century era age summit
agreement conference conflict war peace west east north south room floor list desk letter book code rule rules protocol resolution article section chapter page question answer mission team task doctrine model index rate line lines road route trail canal pipeline market exchange league games world cup final season version edition collection club hotel restaurant museum theatre theater library
airport bridge church temple tower prison library hospital school loi plan projet accord pacte traité prix coupe ligue rapport fonds programme constitution déclaration charte code livre lettre lettres banque musée hôtel théâtre opéra palais église cathédrale mosquée hôpital lycée collège`.split(/\s+/u));

/** Words before a proper name that say what it is: « le groupe Wagner ». */
export const NAMED_ORGANISATION: ReadonlyMap<string, string> = kinds({
  armed_group: 'milice,milices,guérilla,rebelles,bataillon,militia',
  company: 'concurrent,concurrente,rival,rivale,sous-traitant,fournisseur,équipementier,motoriste,avionneur,missilier,industriel,énergéticien,pétrolier,banquier,assureur,distributeur,enseigne,start-up,jeune pousse,sidérurgiste,laboratoire,logisticien,transporteur,exploitant,cabinet,banque,société,entreprise,compagnie,constructeur,groupe,géant,armateur,opérateur,fabricant,filiale,company,firm,manufacturer,automaker,lender,insurer,airline,retailer,startup,shipowner',
  media: 'agence,journal,quotidien,hebdomadaire,magazine,chaîne,radio,site,newspaper,daily,broadcaster,agency,magazine,website,outlet,channel',
  party_or_ngo: 'parti,ong,association,syndicat,mouvement,collectif,ngo,charity,group,watchdog,union',
  other: 'institut,université,think tank,cabinet de conseil',
});

/** Words in small letters before a place's name, with its kind. */
export const PLACE_HEADS: ReadonlyMap<string, string> = kinds({
  water: 'mer,fjord,détroit,golfe,océan,lac,fleuve,rivière,baie,canal,rade,strait,gulf,bay,river,lake',
  region: 'île,îles,archipel,mont,monts,province,région,oblast,péninsule,vallée,plateau,désert,presqu’île,cercle,canton,forêt,oasis,plaine,estuaire,delta,col,récif,atoll,lagune,comté,gouvernorat,wilaya,montagnes,massif,district,cap,collines,province,region,island,islands,hills,mount,valley,peninsula',
  city: 'ville,village,localité,commune,bourgade,port,cité,banlieue,town,village,city,port',
  facility: 'usine,quartier,faubourg,mairie,marché,caserne,raffinerie,préfecture,tarmac,aérodrome,citadelle,aéroport,base,centrale,pont,palais,prison,hôpital,camp,stade,gare,place,cathédrale,mosquée,barrage,airport,base,bridge,palace,prison,hospital,camp,stadium,square,dam',
});

/** English words with a capital after a place's name, with its kind. */
export const PLACE_TAILS: ReadonlyMap<string, string> = kinds({
  water: 'Sea,Strait,Gulf,Bay,River,Lake,Ocean,Channel,Canal,Straits', region: 'Islands,Coast,Desert,Basin,Delta,Plateau,Island,Province,Peninsula,Valley,Mountains,Hills,Region,District,County,Oblast,Governorate', facility: 'Airport,Bridge,Palace,Square,Base,Dam,Hospital,Airfield,Hall,Street,Avenue,Castle,Tower,Barracks,Stadium,Station,Prison,Cathedral,Mosque,Park', city: 'City,Town,Harbour,Harbor',
});

/** Fields of government written with a capital, which end a minister's title: « ministre de la |Défense| Ida Vell ». */
export const PORTFOLIOS: ReadonlySet<string> = new Set(`Défense Intérieur Justice Économie Economie Finances Budget État Etat Sécurité Énergie Energie Santé Éducation Education Culture Travail Transports Agriculture Environnement Armées Guerre Marine Commerce Industrie Extérieur Logement Recherche Sports Tourisme Solidarité Écologie Ecologie Outre-Mer Intérieure Plan Colonies
Instruction Prévoyance Hygiène Pensions Régions Affaires Conseil République Sénat Assemblée Chambre Parlement Trésor Numérique Mer Développement Coopération Diplomatie Immigration Police Information Renseignement Armée Gouvernement State Defense Defence Interior Treasury Foreign Homeland Energy Labor Finance Health Staff Army Navy Air Central Command`.split(/\s+/u));

/** Words with a capital that an article alone makes an organisation, with its kind: « la Marine », « un euro de l’État ». */
export const LONE_BODIES: ReadonlyMap<string, string> = kinds({ government: 'État,Etat,Commission,Trésor,Assemblée,Parlement,Présidence,Chancellerie,Congrès,Gouvernement', military: 'Marine,Armée,Légion' });

function kinds(lists: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).reverse().flatMap(([kind, words]) => words.split(',').map((word) => [word.trim(), kind] as const)));
}
