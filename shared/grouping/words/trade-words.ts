/** Wishes about foreign trade. The form: word-index.ts. */
export const tradeWords = `
tariffRisk: 汇率 关税 贸易摩擦 订单流失 出口信用保险
visa: 签证 出境
netOnly: 光报人次 效益 人次 留客 带动消费 二次消费
tradeCost @展会: 展位 差旅 机票 贵 补 小企业 摊不起
tradeShops @网店,跨境电商: 没单 开了 死 空 数量 成交 活跃 出货 凑
tradePeople @外贸: 外语 运营 人才 不会做 培训
tradeRisk @外贸: 汇率 关税 订单 信保 收不回 货款
couponSmall @消费: 消费券 核销 扫不了 小店 面馆 综合体
groupTour @海外,外贸,展会,境外: 抱团 组团 势单力薄 摊薄 心疼 不敢想 政府带队 包机 联合参展 开销
`;
