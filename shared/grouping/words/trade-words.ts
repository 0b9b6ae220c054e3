/** Wishes about foreign trade. The form: word-index.ts. */
export const tradeWords = `
tariffRisk: 汇率 关税 贸易摩擦 订单流失 出口信用保险
visa: 签证 出境
netOnly: 光报人次 效益 人次 留客 带动消费 二次消费
`;
