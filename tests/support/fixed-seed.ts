import fc from 'fast-check';

// Every run tries the same cases; what a run with another seed finds becomes a test of its own.
fc.configureGlobal({ seed: 20240118 });
