// Peoples, faiths, regions and towns whose adjectives news uses, and forms that no rule makes. Source: general knowledge, facts only; same licence as the program.

/** French adjectives of peoples, regions, towns and blocs, masculine singular. */
export const FRENCH_PEOPLES: readonly string[] = `européen hellénique africain asiatique arabe kurde touareg tchétchène tatar ouïghour tibétain catalan basque breton corse flamand wallon bavarois rohingya hutu tutsi peul haoussa pachtoune berbère kabyle
inuit sami maori zoulou yorouba oromo tigréen azéri hazara pendjabi sikh tamoul cachemiri circassien maronite niçois toulousain bordelais nantais strasbourgeois lillois kiévien sahraoui cisjordanien gazaoui scandinave balte balkanique caucasien slave latino-américain sud-américain nord-américain centraméricain maghrébin sahélien subsaharien ouest-africain est-africain nord-africain ouest-allemand est-allemand yazidi druze
parisien londonien moscovite pékinois new-yorkais berlinois romain madrilène genevois bruxellois viennois lyonnais marseillais québécois californien texan sibérien crimeen criméen donbassien transnistrien ossète abkhaze cosaque
sunnite chiite alaouite copte juif musulman chrétien houthi polynésien calédonien kanak guyanais martiniquais guadeloupéen réunionnais mahorais gallois nord-irlandais sarrois alsacien lorrain normand
gagaouze daghestanais khmer samoan mauricien cap-verdien ottoman byzantin paneuropéen eurasiatique eurasien macanais cantonais shanghaïen tokyoïte séoulite okinawaïen sud-asiatique est-asiatique extrême-oriental moyen-oriental proche-oriental nordique rhénan odessite kharkivien lvivien varsovien pragois budapestois bucarestois sofiote belgradois athénien stambouliote damascène beyrouthin bagdadien téhéranais dubaïote cairote tripolitain tunisois algérois casablancais dakarois bamakois abidjanais ouagalais nairobien khartoumais
sicilien sarde vénitien piémontais andalou galicien canarien açorien madérien groenlandais féroïen finnois bachkir bouriate iakoute tchouvache ingouche kabarde karabakhiote baloutche cachemirien bengali javanais balinais thaï ouïgour mandchou acadien ontarien floridien alaskien hawaïen portoricain trinidadien guyanien surinamais caribéen antillais anglo-saxon`.split(/\s+/u);

/** English words for peoples, regions and faiths, singular. */
export const ENGLISH_PEOPLES: readonly string[] = `Inuit Inuk Sami Maori Zulu Yoruba Hausa Fulani Oromo Tigrayan Gazan Baloch Hazara Tajik Punjabi Sikh Tamil Kashmiri Abkhaz Ossetian Circassian Cossack Alawi Maronite European African Asian Arab Kurdish Kurd Chechen Tatar Uyghur Uighur Tibetan Catalan Basque Breton Flemish Rohingya Hutu Tutsi Tuareg Pashtun Berber Sahrawi Scandinavian Baltic Balkan Slavic Slav Briton Turk Pole Swede
Dane Finn Spaniard Scot Serb Croat Filipino Latino Arabian Caucasian Welsh Yazidi Yezidi Druze Sunni Shiite Shia Shi'ite Alawite Houthi Coptic Copt Jewish Jew Muslim Christian Bosniak Crimean Siberian Californian Texan Parisian Londoner Muscovite Soviet Ottoman Sahelian Anglo-Saxon Cornish Manx
Frenchman Frenchmen Frenchwoman Frenchwomen Englishman Englishmen Englishwoman Englishwomen Irishman Irishmen Irishwoman Irishwomen Dutchman Dutchmen Dutchwoman Dutchwomen Welshman Welshmen Welshwoman Welshwomen Scotsman Scotsmen Scotswoman Scotswomen
Filipina Darfuri Masalit Zaghawa Dinka Nuer Igbo Ijaw Xhosa Ndebele Afrikaner Bedouin Assyrian Chaldean Turkmen Nubian Kachin Hmong Amazigh Buryat Dagestani Ingush Bashkir Gagauz Silesian Bavarian Prussian Sicilian Sardinian
Corsican Galician Andalusian Walloon Hawaiian Alaskan Floridian Virginian Quebecer Québécois Athenian Cretan Levantine Maghrebi Nordic Beiruti Baghdadi Aleppan Berliner Torontonian Cantonese Okinawan Hongkonger Kinmenese Transnistrian`.split(/\s+/u)
  .concat('West African', 'East African', 'North African', 'Central African', 'Southern African', 'South Asian', 'Southeast Asian', 'South-East Asian', 'East Asian', 'Central Asian', 'Latin American', 'South American', 'Central American', 'North American',
    'Middle Eastern', 'Eastern European', 'Western European', 'Central European', 'Northern European', 'Southern European', 'Northern Irish', 'Pacific Islander', 'New Yorker', 'South Ossetian', 'Hong Konger');

/** Feminines that the endings do not tell, in small letters. */
export const IRREGULAR_FEMININES: ReadonlyMap<string, string> = new Map([
  ['grec', 'grecque'], ['turc', 'turque'], ['nippon', 'nippone'], ['breton', 'bretonne'], ['letton', 'lettonne'], ['espagnol', 'espagnole'], ['mongol', 'mongole'], ['juif', 'juive'],
]);

/** Forms that are words of another sense, and « malaise » never means a Malay. */
export const NO_DEMONYMS: ReadonlySet<string> = new Set(['malaise', 'malaises', 'us', 'uk', 'polish', 'vatican', 'vaticans', 'lorrains', 'romaine-salade']);
