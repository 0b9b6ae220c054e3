/** Wishes about villages, fields and farmers. The form: word-index.ts. */
export const farmingWords = `
villageToo: 农村也 农村这块 村里还 城乡一体 还是空白 被忘了 大池子 农村垃圾
wherePlaced: 在什么地方 标明 所在乡镇 具体在
bloodMaking: 造血 输血 转移支付 靠上面补 自我发展 产业支撑
reportToVillagers: 锁在柜子 村民没见过 挂到墙上 看得懂 通俗版
parcelsInVillage: 快递进村 送到镇上 取个件 取件 乡镇网点 包裹 寄件 村级网点 投递 驿站 代收点 取快递 取个快递 送到村 家门口取 快递点 自提 快递柜 快递服务站 到镇上取 快递到村 不进村 家门口收
farmIncome: 种粮不 种地不 种田不 农资 农资涨 化肥涨 粮价 收购价 收购价格 最低收购价 亩均收益 种植积极性 种粮积极性 谷贱 种粮收益 种粮效益 种粮补贴 种地补贴 种粮有账 种田成本 种粮成本 农民增收 卖粮 卖不上价 稻价
emptyVillage: 空心村 老人村 年轻人都走 没有年轻人 没人种地 谁来种地 后继无人 人走光 空房子 空宅 农房闲置
farmlandUpkeep: 沟渠 渠道坏 泵坏 灌不上水 排不出水 水泵 机耕路 水到不了田头 渠不通 灌溉难 旱涝保收
noConsult: 没问过 问过农户 没人问 让村民说话 村民说了 没征求 不征求 没商量 拍脑袋 闭门造车 坐在办公室 没进过村 农户参与 村民代表 请村民 问问村民 听村里 不问群众 没人商量 群众不知情
`;
