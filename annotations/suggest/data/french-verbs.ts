// Verbs that news in French tells facts with. Source: general knowledge, facts only; same licence as the program.

/** Verbs in -er, in the infinitive; their forms follow from the spelling. Those that introduce speech stand in a list of their own. */
export const FRENCH_ER_VERBS: readonly string[] = words(`abandonner aborder abriter accélérer accepter accorder accrocher accompagner acheter acheminer achever activer adapter adopter adresser affecter afficher affronter aggraver agiter aider ajourner aligner alimenter
allonger allumer améliorer amener amorcer amputer analyser ancrer animer annexer annuler appeler appliquer apporter apprécier approcher approuver appuyer armer arracher arrêter arriver assassiner assiéger assister
associer assumer attaquer atteler attirer attraper attribuer augmenter autoriser avancer bafouer baisser balayer barrer baser bénéficier blesser bloquer bombarder bouger bouleverser boycotter brader braquer briser
brûler cacher calmer canonner capituler capturer casser causer céder célébrer centraliser cesser changer chanter charger chasser chercher chiffrer circuler classer coller coloniser combler commander commencer
commercer commémorer compenser compléter compliquer comporter composer compter concentrer concerner condamner conférer confisquer conforter congeler conjuguer connecter consacrer conserver consister consolider
consommer constituer consulter contaminer contenter continuer contourner contrarier contrebalancer contribuer contrôler converger convoquer coopérer coordonner coucher couler couper couronner coûter coter créer
creuser croiser cultiver cumuler débarquer débloquer déborder débouter débuter décaler décapiter décéder déchirer décider déclasser déclencher décliner décoller découler décourager décrocher dédier dédommager défier
défiler dégager dégrader déjouer délivrer demander démanteler démarrer déménager demeurer démissionner démontrer dépasser dépêcher dépenser déplacer déployer déporter déposer dérober déranger déraper dérouler
désigner désarmer désavouer destiner destituer détecter déterminer détourner détrôner dévaster développer dévier dévorer dialoguer dicter différer diffuser diligenter diminuer diriger disperser disposer dissiper
distribuer diviser dominer donner doter doubler douter dresser durer écarter échanger échapper échouer éclater économiser écouler écouter écraser effectuer effondrer effrayer élaborer élever éliminer embarquer
embaucher empêcher empirer employer empoisonner emporter emprisonner encadrer encaisser encercler encourager endommager endosser engager engendrer engranger enlever énerver enquêter enregistrer enseigner entamer
enterrer entourer entraîner entreposer entrer envisager envoyer épargner épauler épuiser équiper ériger escorter espionner esquisser essayer estimer étaler étouffer étudier évacuer évaluer éviter évoluer évincer
exacerber examiner exécuter exercer exiler exister expérimenter expirer exploiter explorer exploser exporter expulser fabriquer faciliter falsifier favoriser fédérer féliciter fêter fermer fidéliser figurer filer
filmer financer fixer flamber flotter focaliser fonctionner fonder forcer forger former formuler fouiller frapper freiner fréquenter frôler fuser fusionner gagner garder gaspiller geler générer gérer glisser
gouverner gratter greffer grimper gronder guider habiter hausser héberger heurter hisser honorer hospitaliser identifier illustrer imiter immigrer impliquer importer imposer impressionner inaugurer incarcérer
incarner inciter incomber inculper indigner infiltrer infliger influencer inhumer initier innover inonder inquiéter installer instaurer insulter intégrer intensifier intercepter intéresser interpeller interroger
intimider introniser inventer inviter invoquer isoler jeter jouer laisser lancer larguer léguer lever libérer licencier lier limiter limoger liquider livrer localiser loger longer lutter maîtriser majorer mandater
manifester manipuler manquer marcher marquer masquer massacrer mener menotter mériter mesurer militer miner mobiliser modifier monter montrer mouiller multiplier naviguer nécessiter négliger négocier neutraliser
nommer noyer obliger occasionner occuper octroyer offenser opérer opposer opter organiser orienter orner oublier outrer pactiser paralyser parer parler partager participer passer patienter patrouiller payer peiner
pencher percer percuter perdurer péricliter perpétrer perquisitionner persécuter persister personnaliser perturber peser piéger piller piloter placer plafonner planifier plonger polluer porter poser posséder poster
pousser pratiquer précéder précipiter préférer prélever préparer présenter présider presser prêter priver privilégier procéder profiter programmer progresser prohiber prolonger propager prospérer protéger prouver
provoquer publier purger qualifier quitter racheter raffiner rallier ramasser ramener ranimer rapatrier raser rassembler raviver réaliser récolter recommencer récompenser réconcilier reculer récupérer recruter
rédiger redouter redresser refermer refouler refuser regagner régler regrouper réguler rehausser rejeter relâcher relancer relayer relever relier reléguer remonter remorquer remplacer remporter remuer rencontrer
renforcer renoncer renouer renouveler renverser renvoyer réparer repérer replier reposer repousser représenter réprimer réserver résider résigner résister résonner respecter respirer ressembler rester restituer
résulter retarder retirer retomber retourner retracer retrouver révéler réveiller révoquer risquer rouler ruiner sanctionner sauver sceller secouer séjourner sembler semer séparer siéger signer simplifier simuler
situer solliciter sombrer sonder sonner soulager soulever soupçonner stabiliser stagner stationner stimuler stipuler stocker stopper structurer subsister substituer succéder suppléer supplanter supporter supprimer
surmonter surveiller susciter suspecter tabler tarder tenter terminer terroriser tester tirer tisser tolérer tomber torpiller torturer toucher tourner traiter transférer transformer transiter transporter traquer
travailler traverser tripler tromper trouver tuer unifier user utiliser vacciner valider varier veiller venger verser vider violer viser visiter voler voter voyager`);

/** Verbs that go like « finir », in the infinitive. */
export const FRENCH_IR_VERBS: readonly string[] = words(`abolir aboutir accomplir affaiblir affranchir agir agrandir alourdir aplanir appauvrir applaudir approfondir arrondir assombrir assouplir atterrir avertir bannir bâtir blanchir bondir brandir choisir définir démolir durcir éclaircir élargir enrichir ensevelir envahir établir faiblir finir fléchir fournir franchir garantir guérir haïr
infléchir intervertir investir jaillir munir noircir nourrir obéir obscurcir périr punir raccourcir raffermir rafraîchir ralentir rebondir rebâtir réfléchir refroidir remplir répartir resurgir rétablir rétrécir réunir réussir rôtir saisir subir surgir trahir unir vieillir vomir`);

/**
 * Verbs with patterns of their own: infinitive, present of « il » and of « ils », stem of the imperfect, stem of the future, past of « il » and of « ils ». A dash stands for a form that is not used.
 * After a colon stand the beginnings that make other verbs of it: « re|venir », « sur|prendre ».
 */
export const FRENCH_IRREGULAR_VERBS = `
être est sont ét ser fut furent
avoir a ont av aur eut eurent
aller va vont all ir alla allèrent
faire:re,satis,dé fait font fais fer fit firent
pouvoir peut peuvent pouv pourr put purent
vouloir veut veulent voul voudr voulut voulurent
devoir doit doivent dev devr dut durent
savoir sait savent sav saur sut surent
voir:re,pré,entre voit voient voy verr vit virent
venir:re,de,inter,par,sur,pro,con,pré,sub vient viennent ven viendr vint vinrent
tenir:main,ob,re,sou,dé,con,entre,appar tient tiennent ten tiendr tint tinrent
prendre:re,com,ap,sur,entre prend prennent pren prendr prit prirent
mettre:re,per,pro,sou,trans,ad,com,compro,dé,é met mettent mett mettr mit mirent
dire:inter,contre,pré,re dit disent dis dir - -
lire:é,re lit lisent lis lir lut lurent
rire rit rient ri rir - -
crire:é,dé,ins,pres,sous,trans crit crivent criv crir crivit crivirent
suivre:pour suit suivent suiv suivr suivit suivirent
vivre:sur,re vit vivent viv vivr vécut vécurent
croire croit croient croy croir crut crurent
boire boit boivent buv boir but burent
cevoir:re,per,con,aper,dé çoit çoivent cev cevr çut çurent
falloir faut - fall faudr fallut -
valoir vaut valent val vaudr valut valurent
partir:re part partent part partir partit partirent
sortir:res sort sortent sort sortir sortit sortirent
sentir:res,con,pres sent sentent sent sentir sentit sentirent
servir:des sert servent serv servir servit servirent
dormir dort dorment dorm dormir dormit dormirent
mentir:dé ment mentent ment mentir mentit mentirent
ouvrir:r ouvre ouvrent ouvr ouvrir ouvrit ouvrirent
offrir offre offrent offr offrir offrit offrirent
couvrir couvre couvrent couvr couvrir couvrit couvrirent
découvrir découvre découvrent découvr découvrir découvrit découvrirent
souffrir souffre souffrent souffr souffrir souffrit souffrirent
mourir meurt meurent mour mourr mourut moururent
courir:par,re,se,en,ac court courent cour courr courut coururent
fuir:en fuit fuient fuy fuir fuit fuirent
acquérir acquiert acquièrent acquér acquerr acquit acquirent
conquérir conquiert conquièrent conquér conquerr conquit conquirent
naître naît naissent naiss naîtr naquit naquirent
connaître:re connaît connaissent connaiss connaîtr connut connurent
paraître:dis,ap,com,réap,trans paraît paraissent paraiss paraîtr parut parurent
perdre perd perdent perd perdr perdit perdirent
rendre rend rendent rend rendr rendit rendirent
vendre vend vendent vend vendr vendit vendirent
attendre attend attendent attend attendr attendit attendirent
entendre entend entendent entend entendr entendit entendirent
défendre défend défendent défend défendr défendit défendirent
étendre étend étendent étend étendr étendit étendirent
tendre:pré tend tendent tend tendr tendit tendirent
dépendre dépend dépendent dépend dépendr dépendit dépendirent
suspendre suspend suspendent suspend suspendr suspendit suspendirent
descendre descend descendent descend descendr descendit descendirent
répandre répand répandent répand répandr répandit répandirent
répondre répond répondent répond répondr répondit répondirent
fondre fond fondent fond fondr fondit fondirent
rompre:inter,cor rompt rompent romp rompr rompit rompirent
battre:com,a,dé bat battent batt battr battit battirent
duire:pro,repro,intro,con,recon,ré,tra,sé,dé duit duisent duis duir duisit duisirent
construire:re construit construisent construis construir construisit construisirent
détruire détruit détruisent détruis détruir détruisit détruisirent
nuire nuit nuisent nuis nuir nuisit nuisirent
craindre craint craignent craign craindr craignit craignirent
joindre:re joint joignent joign joindr joignit joignirent
atteindre atteint atteignent atteign atteindr atteignit atteignirent
éteindre éteint éteignent éteign éteindr éteignit éteignirent
contraindre contraint contraignent contraign contraindr contraignit contraignirent
résoudre résout résolvent résolv résoudr résolut résolurent
conclure conclut concluent conclu conclur conclut conclurent
exclure exclut excluent exclu exclur exclut exclurent
plaire plaît plaisent plais plair plut plurent
taire tait taisent tais tair tut turent`;

function words(list: string): readonly string[] {
  return list.split(/\s+/u);
}
