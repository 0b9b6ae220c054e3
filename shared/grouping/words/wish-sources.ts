import { businessWords } from './business-words.ts';
import { careWords } from './care-words.ts';
import { cultureWords } from './culture-words.ts';
import { educationWords } from './education-words.ts';
import { environmentWords } from './environment-words.ts';
import { farmingWords } from './farming-words.ts';
import { financeWords } from './finance-words.ts';
import { governanceWords } from './governance-words.ts';
import { handlingWords } from './handling-words.ts';
import { healthWords } from './health-words.ts';
import { housingWords } from './housing-words.ts';
import { industryWords } from './industry-words.ts';
import { jobsWords } from './jobs-words.ts';
import { reportWords } from './report-words.ts';
import { techWords } from './tech-words.ts';
import { tradeWords } from './trade-words.ts';
import { trafficWords } from './traffic-words.ts';

/** The lexicons of wishes, each about its field of a city's work. */
export const wishSources: readonly string[] = [
  businessWords,
  careWords,
  cultureWords,
  educationWords,
  environmentWords,
  farmingWords,
  financeWords,
  governanceWords,
  handlingWords,
  healthWords,
  housingWords,
  industryWords,
  jobsWords,
  reportWords,
  techWords,
  tradeWords,
  trafficWords,
];
