/** Words that all pictures share. */
export const chartWording = {
  seeTable: '看表格',
  seeChart: '看图',
} as const;
