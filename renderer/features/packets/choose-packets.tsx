import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import type { DragEvent } from 'react';
import { useQuery } from '../../state/core-client.tsx';
import { isPacketFile } from '../../state/packets.tsx';
import { packetsWording as words } from '../../wording/packets.ts';
import { filesOfDrop } from './dropped-files.ts';
import styles from './packets.module.css';

/** Where packets come from: a stick, files, a folder, or what is dragged here. */
export function ChoosePackets(props: {
  onFiles: (files: readonly File[]) => void;
  onPath: (path: string) => void;
}) {
  const { data } = useQuery('files.places', {}, []);
  const sticks = (data?.places ?? []).filter(({ kind }) => kind === 'removable');
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const packets = [...(list ?? [])].filter(isPacketFile);
    if (packets.length > 0) props.onFiles(packets);
  };
  const onDrop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const found = await filesOfDrop(event.dataTransfer);
    if (found.length > 0) props.onFiles(found);
  };
  return (
    <div
      className={styles['drop']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => void onDrop(event)}
    >
      <p className={styles['strong']}>{words.dropHere}</p>
      <div className={styles['buttons']}>
        {sticks.map(({ path, label }) => (
          <Button key={path} onClick={() => props.onPath(path)}>
            {words.fromDrive(label)}
          </Button>
        ))}
        <Button variant="default" onClick={() => files.current?.click()}>
          {words.chooseFiles}
        </Button>
        <Button variant="default" onClick={() => folder.current?.click()}>
          {words.chooseFolder}
        </Button>
      </div>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept=".yjb"
        aria-label={words.chooseFiles}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <input
        ref={(element) => {
          folder.current = element;
          // No property of React's types; Chromium's own name for choosing a folder.
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        aria-label={words.chooseFolder}
        onChange={(event) => take(event.currentTarget.files)}
      />
    </div>
  );
}
