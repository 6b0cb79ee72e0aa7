// Words that tell what can be checked about a clause, French and English. Source: general knowledge, facts only; same licence as the program.

/** Phrases in small letters by what they say of how sure the clause is. */
export const CERTAINTY_PHRASES = {
  possible: list(`peut-être,peut être que,il se peut,possiblement,éventuellement,il est possible,risque de,risquent de,n’est pas exclu,n’exclut pas,présumé,présumée,présumés,présumées,supposé,supposée,perhaps,maybe,possibly,it is possible,reportedly,allegedly,alleged,purportedly,suspected of,rumored,rumoured,is said to,are said to,was said to,were said to,risks,cannot be ruled out,unconfirmed,non confirmé,non confirmée,non confirmées`),
  probable: list(`probablement,sans doute,vraisemblablement,apparemment,semble,semblent,semblait,semblaient,paraît,paraissent,paraissait,il est probable,il est vraisemblable,tout porte à croire,selon toute vraisemblance,likely,unlikely,probably,apparently,presumably,seems,seem,seemed,appears to,appear to,appeared to,is expected,are expected,was expected,were expected,is believed,are believed,is thought,are thought,est attendu,est attendue,sont attendus,sont attendues,est estimé,est estimée,environ,near-certain`),
  unknown: list(`on ignore,nul ne sait,ne sait pas si,ne savent pas si,reste à savoir,reste à voir,il n’est pas clair,on ne sait pas,whether,it is unclear,it was unclear,remains unclear,it is not known,it was not known,nobody knows`),
  denied: list(`il est faux,c’est faux,il n’est pas vrai,ce n’est pas vrai,il est inexact,est un mensonge,sont des mensonges,est une invention,est fausse,sont fausses,is false,are false,is a lie,is untrue,is not true,are lies,is a hoax,was a hoax,is fabricated`),
} as const;

/** Phrases that make one thing the cause of another. */
export const CAUSE_PHRASES: readonly string[] = list(`parce,car,puisque,à cause,en raison,grâce à,grâce au,grâce aux,du fait de,du fait des,du fait du,faute de,sous l’effet,de sorte que,si bien que,par conséquent,c’est pourquoi,en conséquence,à la suite,en représailles,en réponse à,
because,due to,owing to,as a result,thanks to,therefore,consequently,in response to,on account of,so that,in retaliation,lead to,led to,leads to,leading to,result in,resulted in,contribute to,contributed to,bring about,brought about,drive up,drove up,pushed up`);

/** French verbs whose subject brings something about, in the infinitive. */
export const FRENCH_CAUSING_VERBS: readonly string[] = list('causer,provoquer,entraîner,déclencher,engendrer,susciter,occasionner,pousser,aggraver,exacerber,permettre,favoriser,conduire,contraindre,forcer,obliger,empêcher,affaiblir,renforcer,stabiliser,déstabiliser,ruiner,paralyser');
/** English verbs whose subject brings something about, in the infinitive. */
export const ENGLISH_CAUSING_VERBS: readonly string[] = list('cause,trigger,prompt,provoke,force,enable,spark,fuel,prevent,push,blame,weaken,strengthen,worsen');

/** Things whose price, place or size is told: figures beside them are the heart of a claim. */
export const QUANTITY_WORDS: readonly string[] = list(`pour cent,pourcent,million,millions,milliard,milliards,centaine,centaines,dizaine,dizaines,millier,milliers,vingtaine,trentaine,cinquantaine,moitié,tiers,quart,double,triple,deux fois,trois fois,percent,per cent,billion,billions,trillion,hundreds,thousands,dozens,dozen,half,third,quarter,twice,tenfold,majority,majorité,plupart,record`);

/** Adjectives that judge rather than tell, French, masculine singular; other forms follow by rule. */
export const FRENCH_VALUE_ADJECTIVES: readonly string[] = list(`absurde,admirable,affreux,bon,mauvais,beau,courageux,honteux,inacceptable,inadmissible,injuste,juste,indigne,intolérable,irresponsable,scandaleux,magnifique,merveilleux,excellent,remarquable,formidable,exemplaire,terrible,horrible,épouvantable,ridicule,grotesque,lâche,cruel,barbare,odieux,ignoble,pitoyable,pathétique,dangereux,inquiétant,préoccupant,regrettable,déplorable,décevant,encourageant,prometteur,historique,essentiel,crucial,primordial,indispensable,nécessaire,utile,inutile,légitime,illégitime,raisonnable,déraisonnable,sage,stupide,insensé,malheureux,heureux,fier,triste,meilleur,pire,immense,extraordinaire,incroyable,inouï,impressionnant,important,solide,fructueux,constructif,positif,négatif,amical,hostile,provocateur,agressif`);
/** Adjectives that judge rather than tell, English. */
export const ENGLISH_VALUE_ADJECTIVES: readonly string[] = list(`absurd,admirable,awful,bad,beautiful,best,better,brave,brutal,cowardly,crazy,cruel,dangerous,deplorable,despicable,disappointing,disgraceful,disgusting,encouraging,essential,excellent,evil,extraordinary,fair,fantastic,foolish,good,great,heroic,historic,horrible,important,inadequate,incredible,irresponsible,legitimate,magnificent,necessary,outrageous,pathetic,positive,promising,proud,reasonable,reckless,regrettable,remarkable,ridiculous,right,sad,senseless,shameful,shocking,stupid,superb,terrible,terrific,tragic,unacceptable,unfair,unjust,unprovoked,useful,useless,vital,wise,wonderful,worse,worst,wrong`);
/** Nouns and phrases that judge, both languages. */
export const VALUE_PHRASES: readonly string[] = list(`une honte,un scandale,un désastre,une catastrophe,une folie,une erreur,une faute,une trahison,une insulte,un mensonge,une mascarade,une provocation,un déni,un succès,une victoire,une réussite,un échec,un chef-d’œuvre,je suis convaincu,je suis convaincue,nous sommes convaincus,je suis fier,je suis fière,je regrette,j’espère,nous espérons,je crois,je pense,nous croyons,nous pensons,à mon avis,à notre avis,je trouve,malheureusement,heureusement,
a disgrace,a scandal,a disaster,a shame,a mistake,a failure,a success,a victory,a triumph,a betrayal,an insult,a provocation,a farce,a tragedy,i believe,we believe,i think,we think,i hope,we hope,i am convinced,i am proud,we are proud,in my view,in our view,in my opinion,unfortunately,fortunately,sadly`);

/** Phrases that say what ought to be done. */
export const DUTY_PHRASES: readonly string[] = list(`il faut,il faudra,il faudrait,faut-il,il est temps de,il est temps que,il est urgent,il importe de,il convient de,nous appelons,j’appelle,appelle à,appellent à,a appelé à,ont appelé à,exhorte,exhortent,exige que,exigent que,exige,exigent,demande que,demandent que,réclame que,ought to,has to,have to,had to,needs to,need to,it is time to,it is time for,we call on,i call on,calls on,called on,call for,calls for,called for,urges,urged,urge,demands that,demanded that,let us,let’s,must not`);

/** Verbs, French infinitives, that say where somebody stands. */
export const FRENCH_POSITION_VERBS: readonly string[] = list('refuser,rejeter,condamner,dénoncer,soutenir,appuyer,approuver,désapprouver,s’opposer,opposer,plaider,prôner,défendre,critiquer,récuser,contester,accepter,promettre,menacer,exiger,réclamer,saluer,déplorer,fustiger,souhaiter,vouloir,espérer,craindre,redouter,préférer,privilégier,envisager');
/** Verbs, English, that say where somebody stands. */
export const ENGLISH_POSITION_VERBS: readonly string[] = list('refuse,reject,condemn,denounce,support,back,approve,disapprove,oppose,favour,favor,endorse,criticise,criticize,accept,promise,pledge,vow,threaten,demand,welcome,deplore,want,hope,fear,prefer,intend,agree,disagree,object,dispute,contest,defend');

/** Adverbs and phrases of what happens again and again. */
export const HABIT_PHRASES: readonly string[] = list(`régulièrement,fréquemment,souvent,toujours,habituellement,d’habitude,généralement,en général,rarement,parfois,d’ordinaire,quotidiennement,chaque année,chaque jour,chaque semaine,depuis longtemps,regularly,frequently,often,usually,always,generally,typically,routinely,rarely,sometimes,normally,daily,annually,traditionally,traditionnellement`);

/** French verbs that form their past with « être », as participles in the masculine singular. */
export const FRENCH_ETRE_PARTICIPLES: readonly string[] = list('allé,venu,revenu,devenu,redevenu,parvenu,intervenu,survenu,advenu,arrivé,parti,reparti,entré,rentré,sorti,ressorti,monté,remonté,descendu,redescendu,tombé,retombé,resté,né,mort,décédé,retourné,passé,apparu');

function list(words: string): readonly string[] {
  return words.split(/[,\n]/u).map((word) => word.trim()).filter((word) => word !== '');
}
