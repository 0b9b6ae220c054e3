/** Wishes about villages, fields and farmers. The form: word-index.ts. */
export const farmingWords = `
villageToo: 农村也 农村这块 村里还 城乡一体 还是空白 被忘了 大池子 农村垃圾 村里也
wherePlaced: 在什么地方 标明 所在乡镇 具体在
bloodMaking: 造血 输血 转移支付 靠上面补 自我发展 产业支撑 village2+blood 自己不会挣钱 不会挣钱 租金撑 靠输血 自我造血 扶持期一过 返弹 掉下去 离不开帮扶
reportToVillagers: 锁在柜子 村民没见过 挂到墙上 看得懂 通俗版
parcelsInVillage: 快递进村 送到镇上 取个件 取件 乡镇网点 包裹 寄件 村级网点 投递 驿站 代收点 取快递 取个快递 送到村 家门口取 快递点 自提 快递柜 快递服务站 到镇上取 快递到村 不进村 家门口收 parcel+far parcel+deliver deliver+village 堆在镇里 堆在镇上 骑车去镇上 最后一公里 村级站点 村里没站 自己去取
farmIncome: 种粮不 种地不 种田不 农资 农资涨 化肥涨 粮价 收购价 收购价格 最低收购价 亩均收益 种植积极性 种粮积极性 谷贱 种粮收益 种粮效益 种粮补贴 种地补贴 种粮有账 种田成本 种粮成本 农民增收 卖粮 卖不上价 稻价
emptyVillage: 空心村 老人村 年轻人都走 没有年轻人 没人种地 谁来种地 后继无人 人走光 空房子 空宅 农房闲置
farmlandUpkeep: 沟渠 渠道坏 泵坏 灌不上水 排不出水 水泵 机耕路 水到不了田头 渠不通 灌溉难 旱涝保收 field+broken field+care field+nobody field+aged 渠塌 长满草 移交后 沟渠淤 泵站 设施移交
noConsult: 没问过 问过农户 没人问 让村民说话 村民说了 没征求 不征求 没商量 拍脑袋 闭门造车 坐在办公室 没进过村 农户参与 村民代表 请村民 问问村民 听村里 不问群众 没人商量 群众不知情
parcelLoss: parcel+pay parcel+survive 代收点亏 站点亏 亏本谁补
fieldsGrain: field+grain 种了苗木 非粮 种粮 改种
youngFarmer: farmer+notenoughyoung farmer+old farmer+none farmer+more 谁来种地 三十名 30名 扩大培养
villageSewage: sewage+care sewage+idle sewage+broken sewage+money sewage+form 设备停转 停转 晒太阳 建而不用 运转率 正常运转 运行费
goodPrice: 优质优价 优价 卖不上价 卖价 没多赚 不多赚 卖个好价 好价钱 普通菜 区域品牌 公用品牌 销售渠道 直播带货 产销对接 进超市 订单农业 菜贱伤农 增产不增收
fieldRules: 钓鱼区 垂钓 钓鱼
farmlandUpkeep @高标准农田: 渠 沟 路 泵 坏 塌 没人修 管护 谁 经费 建好 移交 村里没钱 淤 电灌站 维修 坏了 年久 谁来修
fieldLow @高标准农田: 圩区 低洼 先建 涝 旱
farmIncome @粮食: 不挣 成本 化肥 农药 涨 粮价 收益 补贴 积极性 保险 赔
youngFarmer @新农人,青年农民: 谁种地 没人种 老了 年轻 六七十 名额 30人 杯水 扩大 培养
farmerAfter @新农人,青年农民: 选拔 之后 扶持 土地 贷款 跟踪 培训 走形式 挂名
bloodMaking @薄弱村,村集体,集体: 120万 靠补 财政 租金 物业 自己挣 造血 可持续 反弹 真实 凑 化债 靠转移 靠上级 帮扶撤 扶上马
collectiveShare @薄弱村,村集体,集体: 分红 村民 分到 农户 得实惠 账 公开
dangerHouse @危房,危桥: 全面 还有 限行 摸排 复查
brandRice @戴庄,农产品: 合作社 品牌 价 卖 销
parcelsInVillage @快递,交邮,物流: 自取 送 代收 驿站 加钱 收费 二次收费 取件远 没站点 进不了村 到不了村 骑车去拿
villageBus @农村公路,乡村道路: 公交 班车 一天 两趟 末班 等 停运 通到 站台 学生 赶集 没有车 坐车难 一天几班 赶不上 停开 绕村
roadBroken @农村公路,乡村道路: 路 坑 裂 大车 压 薄 宽
roadSafe @农村公路,乡村道路: 护栏 路灯 弯 镜 警示 河边 翻车 减速 标线
emptyModel @特色田园乡村,绿美村庄,美丽乡村,和美乡村: 样板 盆景 面子 造景 花钱 涂墙 刷墙 千村一面 示范 普通村
villagePlanAsk @村庄规划: 规划 图纸 没问 村民 看不懂 参与 公示 墙上 不符
houseBuild @村庄规划: 建房 宅基地 分户 审批 没指标 批不下 等
seeds @育种: 种子 种业 品种 推广 良种
landTransfer @农田,农业: 流转 撂荒 租金 老板跑
parcelFee: 另收 收一块 收一元 额外收费 取件费 加收 二次收费 收费取件 多收钱 不该收费
smallFarm: 合作社 小户 小农户 散户 只补大户 补大户 装得起 上百万 装不起
grainOnly @农田,耕地,粮食: 种草坪 草皮 苗木 只准种粮 改种 外地老板 承包 没多打 非粮 收回奖补 种花 挖塘
incomeWays @农民收入,中等收入,收入倍增,农民: 外出务工 务工收入 经营收入 财产收入 入股 分红 工资性 产业 增收路径 家门口就业
feedWaste @农业面源,养殖,畜禽,面源: 尾水 粪污 直排 散养 鱼塘 集中处理 粪肥 还田 种养结合 处理设施
nightRoad @农村公路,村道,乡村道路,出行: 路灯 天黑 夜路 伸手不见 摔 亮化 黑灯 看不见路 太阳能灯
`;
