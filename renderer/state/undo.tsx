import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { HistoryStep } from '../../shared/contract/history.ts';
import { shell } from '../wording/shell.ts';
import { sentenceOf, useConnection, useQuery } from './core-client.tsx';
import { useKeys } from './keys.ts';

const everything = [
  'profile',
  'settings',
  'library',
  'annotation',
  'score',
  'task',
  'paper',
  'packet',
  'roster',
