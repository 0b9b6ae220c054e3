// Jest runs as ES modules under Node 24 (--experimental-vm-modules); swc only strips the types.
const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2024',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
};

export default {
  rootDir: '..',
  testEnvironment: 'node',
  // For all tests alike: they run on real files and processes, and a busy machine is no failure.
  testTimeout: 300_000,
  // Jest leaves one core idle otherwise; half of the machines have two.
  maxWorkers: '100%',
  setupFiles: ['<rootDir>/tests/support/fixed-seed.ts'],
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/e2e/', '<rootDir>/tests/bench/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/release/', '<rootDir>/.cache/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: { '\\.css$': '<rootDir>/tests/support/empty-style.ts' },
  // Coverage takes as long as the tests themselves: npm run jest -- --coverage.
  coverageProvider: 'v8',
  coverageDirectory: '<rootDir>/coverage',
  collectCoverageFrom: ['{shared,electron,renderer,seeds}/**/*.{ts,tsx}', '!**/*.d.ts'],
  coverageReporters: ['text-summary'],
};
