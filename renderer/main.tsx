import '@fontsource-variable/noto-sans-sc/index.css';
import '@fontsource-variable/noto-serif-sc/index.css';
import '@mantine/core/styles.css';
import './app/tokens.css';
import './app/base.css';
import { createRoot } from 'react-dom/client';
import { createClient } from '../shared/contract/client.ts';
import { App } from './app/app.tsx';
import { guardComposition } from './state/keys.ts';
import { pickTransport } from './state/transports/pick.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
guardComposition();
const transport = pickTransport();
const client = createClient(transport, () => crypto.randomUUID());
createRoot(root).render(<App client={client} onConnection={transport.onConnection} />);
