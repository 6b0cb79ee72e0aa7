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
  aircraft: list('avion de chasse,avion de combat,avion militaire,avion de reconnaissance,avion de transport,avion de ligne,chasseur-bombardier,bombardier,bombardier stratégique,hélicoptère,hélicoptère de combat,hélicoptère d’attaque,ballon espion,fighter jet,warplane,bomber,helicopter,fighter aircraft,attack helicopter,spy plane,spy balloon'),
  ship: list('porte-avions,porte-hélicoptères,frégate,corvette,destroyer,croiseur,cuirassé,sous-marin,sous-marin nucléaire,patrouilleur,vedette,dragueur de mines,navire de guerre,bâtiment de guerre,pétrolier,cargo,contre-torpilleur,torpilleur,aircraft carrier,frigate,destroyer,cruiser,submarine,nuclear submarine,warship,gunboat,patrol boat,minesweeper,oil tanker'),
  land_vehicle: list('char,char d’assaut,char de combat,blindé,véhicule blindé,véhicule de combat d’infanterie,battle tank,armoured vehicle,armored vehicle,armored personnel carrier,infantry fighting vehicle,tactical vehicle'),
  missile: list('missile,missile balistique,missile balistique intercontinental,missile de croisière,missile hypersonique,missile antiaérien,missile antinavire,missile sol-air,roquette,lance-roquettes,lance-missiles,torpille,ballistic missile,cruise missile,hypersonic missile,intercontinental ballistic missile,rocket,rocket launcher,torpedo'),
  drone: list('drone,drone de combat,drone de reconnaissance,drone kamikaze,drone naval,drone explosif,unmanned aerial vehicle'),
  small_arm: list('mitrailleuse,mitraillette,fusil d’assaut,fusil,pistolet,revolver,machine gun,assault rifle,rifle,pistol,mortar'),
  other: list('obusier,canon,mortier,bombe atomique,arme nucléaire,armes nucléaires,bombe à sous-munitions,bombe planante,obus,mine antipersonnel,howitzer,artillery piece,nuclear weapon,cluster bomb,roadside bomb,car bomb'),
};

function list(words: string): readonly string[] {
  return words.split(',');
}
