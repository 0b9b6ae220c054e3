/** Names of the places that a paper can be saved to. */
export const placeLabels = {
  documents: () => '文档',
  desktop: () => '桌面',
  home: () => '个人文件夹',
  removable: (name: string) => `U盘 ${name}`,
} as const;
