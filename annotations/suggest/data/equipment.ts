// Weapons, platforms and vehicles of the news: their own names, and the words for their classes. Source: general knowledge, facts only; same licence as the program.

/** Names that are equipment wherever they stand, by the values of `equip_kind`. */
export const EQUIPMENT_NAMES: Readonly<Record<string, readonly string[]>> = {
  aircraft: list('Rafale,Mirage 2000,Eurofighter,Typhoon,Gripen,Tornado,Apache,Black Hawk,Chinook,Boeing 737,Airbus A320,Airbus A400M,Spitfire,Stuka,Tupolev,Antonov,Iliouchine,B-52,U-2'),
  ship: list('Charles-de-Gaulle,USS Cole,Moskva,Liaoning,Bismarck,Lusitania,Titanic'),
  land_vehicle: list('Leopard 2,Leopard 1,Leopard,Abrams,M1 Abrams,Challenger 2,Bradley,Marder,Leclerc,AMX-10 RC,Humvee,Merkava,Stryker'),
  missile: list('Patriot,Iskander,Kinjal,Kinzhal,Kalibr,Himars,HIMARS,ATACMS,Atacms,Storm Shadow,SCALP,Scalp,Taurus,Javelin,Stinger,Tomahawk,Exocet,Scud,Topol,Sarmat,Orechnik,Oreshnik,Hwasong,Fateh,Qassam,Grad,Katioucha,Iron Dome,Dôme de fer,Minuteman,Trident,Hellfire'),
  drone: list('Bayraktar,Bayraktar TB2,Shahed,Shahed-136,Geran,Lancet,Orlan-10,Reaper,Predator,Global Hawk,Switchblade'),
  small_arm: list('Kalachnikov,Kalashnikov,Famas,Uzi,RPG'),
  other: list('Caesar,César,M777,Panzerhaubitze 2000'),
};

/** Words for classes of equipment in small letters, French and English, singular; their plurals are made by rule. */
export const EQUIPMENT_CLASSES: Readonly<Record<string, readonly string[]>> = {
  aircraft: list('avion de chasse,avion de combat,avion militaire,avion de reconnaissance,avion de transport,avion de patrouille maritime,avion de surveillance,avion ravitailleur,avion espion,avion de guet,avion furtif,chasseur-bombardier,bombardier,bombardier stratégique,hélicoptère,hélicoptère de combat,hélicoptère d’attaque,ballon espion,fighter jet,warplane,bomber,helicopter,fighter aircraft,attack helicopter,spy plane,spy balloon,patrol aircraft,surveillance aircraft,transport aircraft,reconnaissance aircraft,military aircraft,patrol plane,surveillance plane,transport plane'),
  ship: list('porte-avions,porte-hélicoptères,frégate,corvette,destroyer,croiseur,cuirassé,sous-marin,sous-marin nucléaire,patrouilleur,vedette,dragueur de mines,navire de guerre,bâtiment de guerre,navire militaire,bâtiment militaire,bateau de guerre,navire amphibie,navire de débarquement,chasseur de mines,sous-marin d’attaque,brise-glace,contre-torpilleur,torpilleur,aircraft carrier,frigate,destroyer,cruiser,submarine,nuclear submarine,warship,gunboat,patrol boat,minesweeper,icebreaker,patrol ship,patrol vessel,landing ship,attack submarine'),
  land_vehicle: list('char,char d’assaut,char de combat,blindé,véhicule blindé,véhicule de combat d’infanterie,véhicule de transport de troupes,pick-up,jeep,camion militaire,tank,military truck,battle tank,armoured vehicle,armored vehicle,armored personnel carrier,infantry fighting vehicle,tactical vehicle'),
  missile: list('missile,missile balistique,missile balistique intercontinental,missile de croisière,missile hypersonique,missile antiaérien,missile antinavire,missile sol-air,missile antichar,missile air-air,missile guidé,roquette,lance-roquettes,lance-missiles,torpille,interceptor,missile carrier,missile launcher,short-range ballistic missile,medium-range ballistic missile,long-range missile,anti-ship missile,anti-tank missile,air-to-air missile,ballistic missile,cruise missile,hypersonic missile,intercontinental ballistic missile,rocket,rocket launcher,torpedo'),
  drone: list('drone,drone de combat,drone de reconnaissance,drone kamikaze,drone naval,drone explosif,drone marin,drone sous-marin,attack drone,naval drone,sea drone,unmanned aerial vehicle'),
  small_arm: list('mitrailleuse,mitrailleuse lourde,kalachnikov,arme automatique,mitraillette,fusil d’assaut,fusil,pistolet,revolver,machine gun,assault rifle,rifle,pistol,mortar'),
  other: list('obusier,canon,mortier,bombe atomique,arme nucléaire,armes nucléaires,bombe à sous-munitions,bombe planante,obus,mine,mine terrestre,mine marine,mine antipersonnel,mine antichar,engin de déminage,engin explosif,engin explosif improvisé,landmine,land mine,sea mine,naval mine,howitzer,artillery piece,nuclear weapon,cluster bomb,roadside bomb,car bomb'),
};

/** French adjectives that belong to the class before them: « mitrailleuse |lourde| », « canons |automoteurs| ». */
export const EQUIPMENT_ADJECTIVES: ReadonlySet<string> = new Set('automoteur automoteurs autopropulsé autopropulsés lourd lourde lourds lourdes léger légère légers légères balistique balistiques sonore sonores antichar antichars antiaérien antiaérienne antiaériens antiaériennes antinavire antinavires antimissile antimissiles anti-aérien anti-aériens anti-navire anti-navires hypersonique hypersoniques supersonique supersoniques tactique tactiques stratégique stratégiques furtif furtive furtifs furtives blindé blindée blindés blindées amphibie amphibies nucléaire nucléaires explosif explosifs kamikaze kamikazes naval navale navals navales sous-marin sous-marins sol-air air-air air-sol sol-sol mer-mer intercontinental intercontinentaux guidé guidée guidés guidées'.split(' '));

/** Words for ships that are equipment only by a name: « le chalutier “Sæunn” ». */
export const CIVIL_SHIPS: readonly string[] = list('navire,bateau,chalutier,remorqueur,vraquier,pétrolier,porte-conteneurs,méthanier,ferry,paquebot,cargo,yacht,voilier,navire de recherche,navire-citerne,navire hydrographique,bâtiment hydrographique,trawler,tugboat,tanker,oil tanker,bulk carrier,container ship,cargo ship,research vessel,vessel,ship');

/** What navies set before the names of their ships. */
export const SHIP_PREFIXES: ReadonlySet<string> = new Set('USS USNS USCGC HMS HMCS HMAS HMNZS INS BRP ROKS RFA FS KRI'.split(' '));

/** Words that tell of a ship where a name in marks stands near: « l’équipage du “Héron cendré” ». */
export const SHIP_WORDS: ReadonlySet<string> = new Set('équipage épave pavillon navire navires bateau bateaux bâtiment coque cale appareillé appareille mouillage amarré remorqueur vedette arraisonné arraisonnement abordage naufrage marins'.split(' '));

function list(words: string): readonly string[] {
  return words.split(',');
}
