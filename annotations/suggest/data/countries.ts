// Countries with their names, adjectives, capitals and prefix forms, French and English. Source: general knowledge, facts only, nothing copied; same licence as the program.
// One a line: French names; English names; French adjectives (masculine singular); English adjectives; capitals (French, English where it differs); prefix forms. Several are parted by commas.
const TABLE = `
Russie,Fédération de Russie;Russia,Russian Federation;russe;Russian;Moscou,Moscow;russo
Ukraine;Ukraine;ukrainien;Ukrainian;Kiev,Kyiv,Kyïv;ukraino
Biélorussie,Bélarus;Belarus;biélorusse,bélarusse;Belarusian;Minsk;biélorusso
Moldavie,Moldova;Moldova;moldave;Moldovan;Chisinau;moldo
Pologne;Poland;polonais;Polish;Varsovie,Warsaw;polono
Allemagne,République fédérale d’Allemagne,RFA,RDA;Germany;allemand;German;Berlin;germano
France;France;français;French;Paris;franco
Royaume-Uni,Grande-Bretagne;United Kingdom,Great Britain,UK,U.K.,Britain;britannique;British;Londres,London;anglo,britanno
Angleterre;England;anglais;English;;anglo
Écosse,Ecosse;Scotland;écossais;Scottish;Édimbourg,Edinburgh;
Irlande;Ireland;irlandais;Irish;Dublin;irlando
Espagne;Spain;espagnol;Spanish;Madrid;hispano
Portugal;Portugal;portugais;Portuguese;Lisbonne,Lisbon;luso
Italie;Italy;italien;Italian;Rome;italo
Belgique;Belgium;belge;Belgian;Bruxelles,Brussels;belgo
Pays-Bas,Hollande;Netherlands,Holland;néerlandais,hollandais;Dutch;Amsterdam,La Haye,The Hague;néerlando
Luxembourg;Luxembourg;luxembourgeois;Luxembourgish;;
Suisse;Switzerland;suisse,helvétique;Swiss;Berne,Bern;helvético
Autriche;Austria;autrichien;Austrian;Vienne,Vienna;austro
Hongrie;Hungary;hongrois;Hungarian;Budapest;hungaro
République tchèque,Tchéquie;Czech Republic,Czechia;tchèque;Czech;Prague;tchéco
Slovaquie;Slovakia;slovaque;Slovak;Bratislava;slovaco
Slovénie;Slovenia;slovène;Slovenian;Ljubljana;
Croatie;Croatia;croate;Croatian;Zagreb;croato
Serbie;Serbia;serbe;Serbian;Belgrade;serbo
Bosnie-Herzégovine,Bosnie;Bosnia and Herzegovina,Bosnia;bosnien,bosniaque;Bosnian;Sarajevo;bosno
Monténégro;Montenegro;monténégrin;Montenegrin;Podgorica;
Kosovo;Kosovo;kosovar;Kosovar,Kosovan;Pristina;kosovo
Macédoine du Nord,Macédoine;North Macedonia,Macedonia;macédonien;Macedonian;Skopje;macédo
Albanie;Albania;albanais;Albanian;Tirana;albano
Grèce;Greece;grec;Greek;Athènes,Athens;gréco
Chypre;Cyprus;chypriote;Cypriot;Nicosie,Nicosia;
Turquie;Turkey,Türkiye;turc;Turkish;Ankara;turco
Bulgarie;Bulgaria;bulgare;Bulgarian;Sofia;bulgaro
Roumanie;Romania;roumain;Romanian;Bucarest,Bucharest;roumano
Suède;Sweden;suédois;Swedish;Stockholm;suédo
Norvège;Norway;norvégien;Norwegian;Oslo;
Danemark;Denmark;danois;Danish;Copenhague,Copenhagen;dano
Finlande;Finland;finlandais;Finnish;Helsinki;finno
Islande;Iceland;islandais;Icelandic;Reykjavik;
Estonie;Estonia;estonien;Estonian;Tallinn;
Lettonie;Latvia;letton;Latvian;Riga;
Lituanie;Lithuania;lituanien;Lithuanian;Vilnius;
Malte;Malta;maltais;Maltese;La Valette,Valletta;
Vatican,Saint-Siège;Vatican,Holy See;vatican;;;
Géorgie;Georgia;géorgien;Georgian;Tbilissi,Tbilisi;
Arménie;Armenia;arménien;Armenian;Erevan,Yerevan;arméno
Azerbaïdjan;Azerbaijan;azerbaïdjanais,azéri;Azerbaijani,Azeri;Bakou,Baku;azéro
Kazakhstan;Kazakhstan;kazakh;Kazakh;Astana,Noursoultan;kazakho
Ouzbékistan;Uzbekistan;ouzbek;Uzbek;Tachkent,Tashkent;
Turkménistan;Turkmenistan;turkmène;Turkmen;Achgabat,Ashgabat;
Kirghizistan,Kirghizstan;Kyrgyzstan;kirghize;Kyrgyz;Bichkek,Bishkek;
Tadjikistan;Tajikistan;tadjik;Tajik;Douchanbé,Dushanbe;
Mongolie;Mongolia;mongol;Mongolian;Oulan-Bator,Ulaanbaatar;mongolo
Chine,République populaire de Chine,RPC;China,People’s Republic of China;chinois;Chinese;Pékin,Beijing;sino
Taïwan,Taiwan;Taiwan;taïwanais,taiwanais;Taiwanese;Taipei,Taipeh;taïwano
Hong Kong,Hongkong;Hong Kong;hongkongais;;;
Japon;Japan;japonais,nippon;Japanese;Tokyo;nippo
Corée du Nord,RPDC;North Korea,DPRK;nord-coréen;North Korean;Pyongyang;
Corée du Sud;South Korea;sud-coréen;South Korean;Séoul,Seoul;
Corée;Korea;coréen;Korean;;coréo
Vietnam,Viêt Nam,Viet Nam;Vietnam;vietnamien;Vietnamese;Hanoï,Hanoi;vietnamo
Laos;Laos;laotien;Laotian;Vientiane;
Cambodge;Cambodia;cambodgien;Cambodian;Phnom Penh;
Thaïlande;Thailand;thaïlandais;Thai;Bangkok;thaïlando
Birmanie,Myanmar;Myanmar,Burma;birman;Burmese;Naypyidaw,Rangoun,Yangon;
Malaisie;Malaysia;malaisien;Malaysian;Kuala Lumpur;
Singapour;Singapore;singapourien;Singaporean;;
Indonésie;Indonesia;indonésien;Indonesian;Jakarta,Djakarta;indonésio
Philippines;Philippines;philippin;Philippine,Filipino;Manille,Manila;
Timor oriental;East Timor,Timor-Leste;timorais;Timorese;Dili;
Brunei;Brunei;brunéien;Bruneian;;
Inde;India;indien;Indian;New Delhi,Delhi;indo
Pakistan;Pakistan;pakistanais;Pakistani;Islamabad;pakistano
Bangladesh;Bangladesh;bangladais,bangladeshi;Bangladeshi;Dacca,Dhaka;
Sri Lanka;Sri Lanka;srilankais,sri-lankais;Sri Lankan;Colombo;
Népal;Nepal;népalais;Nepalese,Nepali;Katmandou,Kathmandu;
Bhoutan;Bhutan;bhoutanais;Bhutanese;Thimphou,Thimphu;
Maldives;Maldives;maldivien;Maldivian;;
Afghanistan;Afghanistan;afghan;Afghan;Kaboul,Kabul;afghano
Iran,République islamique d’Iran;Iran;iranien;Iranian;Téhéran,Tehran,Teheran;irano
Irak,Iraq;Iraq;irakien,iraquien;Iraqi;Bagdad,Baghdad;irako,irano
Syrie;Syria;syrien;Syrian;Damas,Damascus;syro
Liban;Lebanon;libanais;Lebanese;Beyrouth,Beirut;libano
Israël;Israel;israélien;Israeli;Jérusalem,Jerusalem,Tel-Aviv,Tel Aviv;israélo
Palestine,Territoires palestiniens;Palestine,Palestinian Territories;palestinien;Palestinian;Ramallah;palestino
Jordanie;Jordan;jordanien;Jordanian;Amman;jordano
Égypte,Egypte;Egypt;égyptien;Egyptian;Le Caire,Caire,Cairo;égypto
Arabie saoudite,Arabie Saoudite;Saudi Arabia;saoudien;Saudi,Saudi Arabian;Riyad,Ryad,Riyadh;saoudo
Yémen;Yemen;yéménite;Yemeni;Sanaa,Aden;
Oman;Oman;omanais;Omani;Mascate,Muscat;
Émirats arabes unis,Emirats arabes unis,Émirats,Emirats,EAU;United Arab Emirates,UAE,Emirates;émirati,émirien;Emirati;Abou Dhabi,Abou Dabi,Abu Dhabi,Dubaï,Dubai;
Qatar;Qatar;qatari,qatarien;Qatari;Doha;
Koweït;Kuwait;koweïtien;Kuwaiti;;
Bahreïn;Bahrain;bahreïni,bahreïnien;Bahraini;Manama;
États-Unis,Etats-Unis,États-Unis d’Amérique,USA;United States,United States of America,U.S.,US,USA,U.S.A.;américain,états-unien;American;Washington;américano
Canada;Canada;canadien;Canadian;Ottawa;canado
Mexique;Mexico;mexicain;Mexican;Mexico,Mexico City;mexicano
Guatemala;Guatemala;guatémaltèque;Guatemalan;;
Honduras;Honduras;hondurien;Honduran;Tegucigalpa;
Salvador;El Salvador;salvadorien;Salvadoran;San Salvador;
Nicaragua;Nicaragua;nicaraguayen;Nicaraguan;Managua;
Costa Rica;Costa Rica;costaricain,costaricien;Costa Rican;San José;
Panama;Panama;panaméen;Panamanian;;
Cuba;Cuba;cubain;Cuban;La Havane,Havana;cubano
Haïti;Haiti;haïtien;Haitian;Port-au-Prince;
République dominicaine;Dominican Republic;dominicain;Dominican;Saint-Domingue,Santo Domingo;
Jamaïque;Jamaica;jamaïcain;Jamaican;;
Venezuela,Vénézuela;Venezuela;vénézuélien;Venezuelan;Caracas;
Colombie;Colombia;colombien;Colombian;Bogota,Bogotá;colombo
Équateur;Ecuador;équatorien;Ecuadorian,Ecuadorean;Quito;
Pérou;Peru;péruvien;Peruvian;Lima;
Bolivie;Bolivia;bolivien;Bolivian;La Paz;
Brésil;Brazil;brésilien;Brazilian;Brasilia;
Paraguay;Paraguay;paraguayen;Paraguayan;Asuncion;
Uruguay;Uruguay;uruguayen;Uruguayan;Montevideo;
Argentine;Argentina;argentin;Argentine,Argentinian;Buenos Aires;argentino
Chili;Chile;chilien;Chilean;Santiago;
Maroc;Morocco;marocain;Moroccan;Rabat;maroco
Algérie;Algeria;algérien;Algerian;Alger,Algiers;algéro
Tunisie;Tunisia;tunisien;Tunisian;Tunis;tuniso
Libye;Libya;libyen;Libyan;Tripoli,Benghazi;libyo
Soudan;Sudan;soudanais;Sudanese;Khartoum;soudano
Soudan du Sud;South Sudan;sud-soudanais;South Sudanese;Juba,Djouba;
Éthiopie,Ethiopie;Ethiopia;éthiopien;Ethiopian;Addis-Abeba,Addis Ababa;éthio
Érythrée,Erythrée;Eritrea;érythréen;Eritrean;Asmara;
Djibouti;Djibouti;djiboutien;Djiboutian;;
Somalie;Somalia;somalien,somali;Somali;Mogadiscio,Mogadishu;somalo
Kenya;Kenya;kényan,kenyan;Kenyan;Nairobi;kényo
Ouganda;Uganda;ougandais;Ugandan;Kampala;
Rwanda;Rwanda;rwandais;Rwandan;Kigali;rwando
Burundi;Burundi;burundais;Burundian;Bujumbura,Gitega;
Tanzanie;Tanzania;tanzanien;Tanzanian;Dodoma;
République démocratique du Congo,RDC,RD Congo;Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC;;;Kinshasa;
Congo;Congo;congolais;Congolese;Brazzaville;
Centrafrique,République centrafricaine,RCA;Central African Republic;centrafricain;Central African;Bangui;
Cameroun;Cameroon;camerounais;Cameroonian;Yaoundé;
Gabon;Gabon;gabonais;Gabonese;Libreville;
Guinée équatoriale;Equatorial Guinea;équato-guinéen;Equatorial Guinean;Malabo;
Tchad;Chad;tchadien;Chadian;N’Djamena,Ndjamena;tchado
Niger;Niger;nigérien;Nigerien;Niamey;
Nigeria,Nigéria;Nigeria;nigérian;Nigerian;Abuja;
Mali;Mali;malien;Malian;Bamako;malo
Burkina Faso,Burkina;Burkina Faso;burkinabè,burkinabé;Burkinabe;Ouagadougou;
Sénégal;Senegal;sénégalais;Senegalese;Dakar;sénégalo
Mauritanie;Mauritania;mauritanien;Mauritanian;Nouakchott;
Gambie;Gambia;gambien;Gambian;Banjul;
Guinée-Bissau;Guinea-Bissau;bissau-guinéen;;Bissau;
Guinée;Guinea;guinéen;Guinean;Conakry;
Sierra Leone;Sierra Leone;sierra-léonais;Sierra Leonean;Freetown;
Liberia;Liberia;libérien;Liberian;Monrovia;
Côte d’Ivoire,Côte-d’Ivoire;Ivory Coast;ivoirien;Ivorian;Abidjan,Yamoussoukro;ivoiro
Ghana;Ghana;ghanéen;Ghanaian;Accra;
Togo;Togo;togolais;Togolese;Lomé;
Bénin;Benin;béninois;Beninese;Cotonou,Porto-Novo;
Angola;Angola;angolais;Angolan;Luanda;
Zambie;Zambia;zambien;Zambian;Lusaka;
Zimbabwe;Zimbabwe;zimbabwéen;Zimbabwean;Harare;
Mozambique;Mozambique;mozambicain;Mozambican;Maputo;
Malawi;Malawi;malawien,malawite;Malawian;Lilongwe;
Namibie;Namibia;namibien;Namibian;Windhoek;
Botswana;Botswana;botswanais;Botswanan;Gaborone;
Afrique du Sud;South Africa;sud-africain;South African;Pretoria,Le Cap,Cape Town;
Madagascar;Madagascar;malgache;Malagasy;Antananarivo;
Comores;Comoros;comorien;Comorian;Moroni;
Seychelles;Seychelles;seychellois;;;
Australie;Australia;australien;Australian;Canberra;australo
Nouvelle-Zélande;New Zealand;néo-zélandais;;Wellington;
Papouasie-Nouvelle-Guinée;Papua New Guinea;papou;Papuan;Port Moresby;
Îles Salomon,Salomon;Solomon Islands;salomonais;;Honiara;
Fidji;Fiji;fidjien;Fijian;Suva;
Vanuatu;Vanuatu;vanuatais;;;
Tonga;Tonga;tongien;Tongan;;
Union soviétique,URSS;Soviet Union,USSR;soviétique;Soviet;;soviéto
Yougoslavie;Yugoslavia;yougoslave;Yugoslav;;
Tchécoslovaquie;Czechoslovakia;tchécoslovaque;Czechoslovak;;
Prusse;Prussia;prussien;Prussian;;`;

/** A country as news names it. Adjectives in French are masculine singular; prefixes are what stands before a hyphen in « russo-chinois ». */
export interface Country {
  readonly names: readonly string[];
  readonly frenchAdjectives: readonly string[];
  readonly englishAdjectives: readonly string[];
  readonly capitals: readonly string[];
  readonly prefixes: readonly string[];
}

/** The countries of today, and some that news of the last century names. */
export const COUNTRIES: readonly Country[] = TABLE.trim().split('\n').map((line) => {
  const [french = [], english = [], frenchAdjectives = [], englishAdjectives = [], capitals = [], prefixes = []] = line.split(';').map((field) => field.split(',').filter((name) => name !== ''));
  return { names: [...french, ...english], frenchAdjectives, englishAdjectives, capitals, prefixes };
});
