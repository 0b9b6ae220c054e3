/**
 * Wishes that are often two ways of saying one thing, and how far one stands for the other (0–1): who says a thing
 * costs too much asks for a subsidy, who asks for a list wants it published. Behind a wish stand others and their shares.
 */
export const kindredWishes = `
subsidy: costly .75 price .35 smallFarm .5
costly: price .7 interest .6 smallFarm .5
lessThanBefore: explain .35
quantify: concrete .6 prescribed .6 whichOnes .3 breakdown .3 baseMissing .3
baseMissing: scopeBasis .5 lessThanBefore .4
scopeBasis: annotate .5 lessThanBefore .4
plainWords: annotate .5
idle: maintain .6 closeDown .5 demand .6
closeDown: subsidy .5
demand: tooMany .5
deadline: faster .5 leaveDay .6
publish: whichOnes .6
breakdown: whichOnes .4
fake: formalism .6 quality 0.3
formalism: burden .6 volunteerReal .9
successor: staffing .6 training .5
staffing: training .5 pay .5
retain: pay .4 survive .6
realize: survive .4 fake .3 quality 0.3
widen: tilt .5
distance: tilt .6
tooFew: higher .7 tilt 0.3
lower: giveUp .5
debt: fundSource .6
papers: procedure .7 connect .3
maintain: whoActs .4 staffing .3 followUp .4
whoActs: breakdown .3
selective: publish .4 baseMissing .3 satisfied .4
satisfied: publish .3 fake .3
giveUp: fake .4 burden .3
mediate: consult .4
teachPublic: training .3 whereToFind 0.5 publish 0.3
lenient: exempt .6
inspections: burden .6
price: interest .6
whichOnes: concrete .5
standard: scopeBasis .4 formalism .4 quantify 0.3
resettle: subsidy .2
safety: maintain .2
openHours: idle .4
pilot: giveUp .2
connect: oneDig .2
toCongress: publish .4
publicRun: familyCost .4 price .3
familyCost: price .7 costly .7 subsidy .4
flexibleJobs: jobQuality .3
emptyBeds: idle .8 demand .5
lowPay: pay .9
pitiful: tooFew .8 higher .5
meetings: burden .5 quantify .3
seatTime: burden .7
peopleJudge: satisfied .8 toCongress .2
whereMoneyWent: publish .4 stableSubsidy .8
shortSelfCriticism: concrete .7
recovered: afterRepay .9 noAnswer .3
dutySplit: whoActs .7
fundEnough: fundSource .8
plaqueOnly: formalism .5 idle .6
shelved: realize .5 idle .4
template: formalism .4
craftSuccession: successor .9
directSettle: procedure .2
wherePlaced: whichOnes .9
whereToFind: whichOnes .5 publish .5
openingDay: deadline .8
noAnswer: followUp .5 answerFirm .9 replyReal .9
workQuality: quality .6
bigProject: quality .4
infighting: compete .6
notBlindly: compete .6
dutySubstitute: whoActs .3
doctorGap: successor .6 staffing .5
netInflow: retain .6
gradeDiffers: scopeBasis .7 baseMissing .3
firstOffence: exempt .9
allStopped: lenient .6
comeAndGo: papers .7
claimFuss: procedure .6
noCollateral: procedure .3
villageToo: tilt .6
grassRoots: tilt .6
heritageUse: idle .5
oldBooks: idle .4
aloneVisit: staffing .2
fakeContract: fake .9
whoTakesDebt: debt .3
parkingNew: tooFew .3
rent: price .7 costly .4 subsidy .3
electricCharge: safety .4
patrol: punish .3 maintain .2 staffing .5 poach .6
singleOut: breakdown 0.7 quantify 0.4
housingDelay: deadline 0.6
debtDisclose: publish 0.4 toCongress 0.4 quantify 0.4 whichOnes 0.1
netOnly: perHeadSpend 0.7
followUp: realize 0.4 auditFix .5
procedure: costly 0.2
consult: publish 0.2 renoAsk .9 villagePlanAsk .9
allot: whoActs 0.4
countsNotEverything: giveUp 0.4 fake 0.5 survive 0.4 demand 0.5 stricter 0.5 realize 0.3 satisfied 0.3
valuationFair: publish 0.4
lightsAtNight: safety 0.4
sameEverywhere: compete 0.5
hotline: noAnswer 0.6 petitionShift .4
workPlan: quantify 0.3 concrete 0.4
policyKnown: teachPublic 0.5 whichOnes 0.4 whereToFind .6 covered .5 notKnown .8
coalDust: dust 0.8
busFrequency: busRoute 0.8 villageBus .8
parcelsInVillage: distance 0.4
auditFix: publish 0.3
onlyAgreements: realize 0.5 formalism 0.3
webLoans: punish 0.3
reserves: tooFew 0.3
survive: closeDown 0.7 idle 0.3
prepaidMoney: safety 0.2
skilled: staffing .6 training .6 digitalHelp .7
mergeReal: formalism .4 plaqueOnly .4
clawBack: afterRepay .7 realize .3
hiddenTutor: homeworkLoad .4
stayOver: perHeadSpend .7 nightLife .7 netOnly .5
theRest: deadline .2
mental: mentalHealth .9
thriftFigure: quantify .5
gradedTax: breakdown .5 scopeBasis .4
baseFigure: baseMissing .6 fake .3
fakeData: fake .8
mergeSystems: connect .9 burden .4
petitionShift: dutySubstitute .8 whoActs .4 noAnswer .6
seniorDigital: digitalHelp .3
safetyTraining: training .4 formalism .2
cultureClosed: heritageUse .8 idle .6
readLess: oldBooks .7 idle .5
creativeProducts: sameEverywhere .7
labourShort: staffing .7 pay .2
youngJob: jobQuality .4
riderCare: flexibleJobs .4 whoPaysPremium .7
homeDelivery: distance .4
villageSewage: idle .4 maintain .4
farmlandUpkeep: maintain .4
emptyVillage: successor .7
netProfit: farmIncome .1
floodCause: rootCause .3
closedItems: whichOnes .7
noConsult: consult .9 template .5
jobSchool: skilled .4 training .4
heritageReal: businessy .7
creditDelay: procedure .5 faster .4
pressedFigures: fake .7 satisfied .4 peopleJudge .4 countsNotEverything .5 giveUp .4
photoOnly: formalism .8 fake .5
fakeTest: punish .3 fake .5
fitOut: letIn .4
villageHouse: procedure .3
zeroTolerance: punish .6
tenderBars: procedure .2
greenPower: procedure .4
restPlace: tooFew .2
rescueOld: maintain .4
overclaim: selective .5 fake .4
maintainSystem: maintain .6 idle .6 villageSewage .8
absoluteIncome: baseMissing .5 quantify .3
nearerPlaces: distance .7 tilt .5
healthAfter: followUp .6
homeFirst: widen .5 tilt .3
surveyHow: scopeBasis .6
realDone: satisfied .6 realize .6 noAnswer .5 formalism .3
vendors: lenient .3
accountable: punish .5 dutySubstitute .4 whoActs .3 auditFix .6
discretion: standard .4
chargeNet: electricCharge .8
staleForm: formalism .5 template .4
whichDirection: whichOnes .4 concrete .4
sharedGear: letIn .5 publicShare .8 idle .5
termShort: retain .4
onlyRenamed: fake .6
drillReal: formalism .7 safetyTraining .6 photoOnly .8
covered: standard .4 whichOnes .2
systemWhen: deadline .8
policyCash: formalism .2
howOften: standard .4 quantify .3
letUpgrade: lenient .6 procedure .4
safetyHelp: digitalHelp .3
soldierJob: jobQuality .3
poorEdge: widen .4
collectiveBooks: publish .5
busWait: busRoute .7
houseGlut: choice .1
localFirst: localFirms .9
exhibition: subsidy .3
carbonCost: costly .5 subsidy .7
energyCost: energyBill .9
childPlace: distance .4 tooFew .3
kinderMerge: demand .6
tutorReal: formalism .6
filmPromote: newMedia .7
schoolSafe: trafficJam .4
villageBus: busRoute .8
leftFunds: whereMoneyWent .3
farmHelp: training .4
estateCare: maintain .8 workQuality .3
lawnMess: maintain .7
crossing: roadDanger .5
roadNoise: noise .9
hospitalFar: distance .8
polluterPunish: punish .8 ecoPay .4
nightCheat: punish .7 patrol .7
illegalFirm: punish .8
lenient2: lenient .9
plantOut: lenient .8 allStopped .9 lenient2 .6
firmLaw: punish .7 stricter .8
equipMoney: subsidy .8 costly .7
parcelLoss: subsidy .5
mealClose: closeDown .9 idle .5
elderFood: price .8 costly .6 subsidy .5
carerShort: staffing .9 retain .5 pay .5 training .5 lowPay .5
doctorReturn: doctorGap .7
nurseryShort: tooFew .7 childPlace .8
schoolPlaces: tooFew .6 distance .5
teacherLost: retain .7 teacherExchange .8
fireCharge: electricCharge .9
gridLoad: burden .9 seatTime .8
youngFarmer: successor .7 tooFew .5 higher .5
afterAward: followUp .8
playOpen: letIn .9 publicShare .4
wetlandOpen: letIn .9
roadBroken: maintain .6 quality .4
airFigure: quantify .9 prescribed .6 concrete .6
deadEndList: whichOnes .8 deadline .7 publish .4
incomeFirst: pay .5
taxFeel: policyKnown .4
antiTeach: antiFraud .6 teachPublic .7
longCare: nursingInsurance .9
oldArtisan: craftSuccession .8 successor .7
rentHelp: rent .7
olderJob: resettle .6
landIdle: idle .7
contractWater: fake .9
reliefFisher: resettle .7
blackWater: smallRivers .6
odour: blackWater .5 odourFactory .8
gasPipes: gasSafety .7
bloodMaking: closeDown .6
notKnown: teachPublic .7 covered .6
tilt: smallFarm .6 couponSmall .7
unitReal: packaged .8
packaged: fake .7
chaseNumbers: countsNotEverything .9 realize .5 quality .6 fake .5
realUse: countsNotEverything .7 chaseNumbers .5 idle .5 marketReal .9 filmReach .7 theatre .5
localShow: theatre .7
lazyOffice: dutySubstitute .9 accountable .5
disbelief: satisfied .5 fake .4 surveyHow .6 scopeBasis .5
netCount: netInflow .6 unitReal .8 retain .4 selective .4
sameYardstick: classifySoe .5
longerTerm: investorPay .4
staffTurn: talentTerm 1 termShort .9
resolveTwoTrips: dutySplit .5 papers .4
visitReal: consult .6 formalism .5
goodPrice: brandRice .8 brandWeak .7 sellHard .7
debtSwap: onlyRenamed .9 fake .5
parkShareHard: formalism .4 letIn .5 whereToFind .5
liftCount: quantify .9
retire: whichOnes .8 quantify .5
energyPart: quantify .9
tradeCost: costly .7 subsidy .7
nurseryFee: familyCost .9 price .7 costly .7
nurserySafe: childSafety .9
mealFar: homeDelivery .9 distance .6
kinderFee: familyCost .9
elderHome: price .3
parcelFee: costly .6 price .8 subsidy .4
unsafe: disbelief .5
alarm: maintain .4 guard .9 whoActs .5
systemMerge: mergeSystems .9 connect .8
gridPay: pay .8 lowPay .8
socialPay: pay .8
vetJob: soldierJob 1
marketShelter: restPlace .9
startupLive: survive .9
startupLoan: noCollateral .8
tourismJam: trafficJam .7
filmReach: demand .5
libraryHours: openHours .6
heritageUseReal: idle .5
teacherLoad: burden .8 pay .5
insuranceNear: distance .7 papers .3
onlineHard: digitalHelp .7 seniorDigital .8
permit: permitSpeed .9 procedure .8
assessMany: papers .4 inspections .3
emptyModel: tilt .7 formalism .5
arrears: payArrears 1
overtime: burden .3
debtInterest: debtDisclose .6
unfinished: selective .9 explain .3
ownTech: fake .5 breakdown .5
investSplit: breakdown .9
ranking: baseMissing .5 whichOnes .4
renoOrder: publish .4
beforeRain: floodCause .5 faster .6 deadline .6
bigProjectRisk: debt .7 notBlindly .7
vanity: consult .5 notBlindly .5
artTeachers: staffing .7 teacherLost .3
teacherFree: teacherLoad .9 burden .7
afterCheck: healthAfter .95 followUp .7
waitLess: hospitalQueue .9
smallTrain: digitalHelp .9 training .7 idle .5
spreadModel: tilt .4
planStable: policyStable .6 staffTurn .4
planVoices: consult .9
replyGood: evaluateByThird .95
claimEasy: procedure .8 onlineHard .5 papers .6
groupTour: tradeCost .8 costly .6 subsidy .5
localUse: shelved .6 mergeReal .5
publicPilot: fundSource .4
moneyLate: policyCash 1 arrears .6
grainOnly: fieldsGrain .95 fields .9
incomeWays: farmIncome .6
feedWaste: tailWater .9
nightRoad: lightsAtNight .9 roadSafe .8
stationBus: busFrequency .9 busWait .8 busRoute .7
cityRiver: smallRivers .9 blackWater .8
localTrees: nativeTrees .95
figureOut: quantify .8 prescribed .6
tellWell: guide .9 redUse .8
lawyerReal: lawyer .9 formalism .5
formOnce: gridLoad .6 burden .7 paperWork .8 connect .6
reallySolved: realDone .9 peopleJudge .7 noAnswer .6
oldSystems: systemMerge .9 mergeSystems .9 connect .6
townWork: distance .5 tilt .6
riderPaid: riderCare .95 whoPaysPremium .6
mealLast: mealClose 1 closeDown .8
`;
