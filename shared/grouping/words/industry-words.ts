/** Wishes about industry, firms of the state, parks, investment and consumption. The form: word-index.ts. */
export const industryWords = `
selfReliance: 本地配套 本地化率
bigProject: 散、小、弱 小而散 龙头型 链主型 宁缺毋滥 大项目 好项目 旗舰 带动力强 含金量
infighting: 抢项目 拼地价 内耗 压价 恶性竞争 一盘棋 各自为战 拼优惠 内卷 互相抢 fight+parkzone fight+share 内部竞争 抢同一个 互相压 自己人斗 一个口子 利益分成 两边分成 税收分成 飞地
allStopped: 全停 一律关停 错峰 遭殃 达标的企业 统统停 分级分类 限产 停产
energyBill: 电价 气价 用能成本
brandGuard: 老字号 地理标志 品牌保护 商标
classifySoe: 公益性 公益类 分类考核 只盯盈利 一律看利润 看服务 公共服务 公共服务的国企 赔钱 拿利润去卡 只考利润 不宜只考 不能只看利润 不能光看利润 分开设置 分类设置 公益企业 保民生的企业 民生企业 水务公交 保本微利 承担公共服务 政策性亏损 公益属性 分类定 服务质量 soe+profit+publicgood soe+publicgood profit+publicgood 因企施策 商业类 一概
salaryCap: 限薪 降薪 薪酬挂钩 扣薪 换岗 负责人薪酬 高管 撤换 末位 亏损还拿 拿高薪
onlyAgreements: 签协议 协议签了 停在协议 合作项目 合作成果 实质性 联盟签 框架协议 看不到成果 合作不深
shopsRent: 沿街商铺 空置商铺 商场空置 实体店 人气不足 客流少 冷清
clawBack: 收回补贴 补贴收回 收得回来 收回优惠 退还补贴 必须退还 退还优惠 违约责任 违约金 违约条款 不达标 未达标 没达标 没达到承诺 承诺没兑现 承诺未兑现 没有兑现承诺 达不到约定 约束条款 骗补 追缴优惠 追回补贴 追回奖补 兑现承诺 违约了
stayOver: 半日游 一日游 过夜 留下过夜 住下来 留不住游客 留不住客 住一晚 转一圈 晚上没处 夜间项目 夜游 夜间演出 游完就走 看完就走 留宿 停留时间 没有夜生活 tourist+stayover tourist+spend 看看就走 拉长停留 住不下 留不住人 二次消费 饭都不在这儿吃
netProfit: 利润 利润率 利润总额 不赚钱 赚不到钱 赚不着钱 盈利 效益怎么 谈效益 不谈效益 增产不增 增收不增 不增利 只谈产值 只看产值 只讲产值 亏损面 亏损企业 企业效益 微利 白忙 毛利 保本
ecoPay: 修复费 修复费用 损害赔偿 生态赔偿 谁污染谁 谁来修复 谁出钱修复 修复责任 生态修复费 环境修复 公益诉讼 治理费用谁 赔偿落实 谁来治理 污染者
sellHard: 卖不掉 卖不出 滞销 销路 销不出去 打开销路 没销路 找不到买家 农产品销售 产销对接 冷库 冷链 烂在地里
brandWeak: 没名气 没牌子 没品牌 打不响 叫不响 知名度 默默无闻 没有拳头 区域公用品牌 有产品没品牌 名气不大
chainGap: 缺链 断链 补链 关键零部件 卡脖子 外地采购 从外地买 配套企业少 没配套 本地找不到 上下游 链条不全 缺少链主
creativeProducts: 文创 伴手礼 纪念品 义乌 小商品 没特色 哪里都有 到处一样 千城一面 大同小异
localFirst: 本地企业 本土企业 老企业 招来女婿 女婿 儿子 土生土长 存量企业 亲疏 偏心 厚待外来 外来企业 本地老板
energyCost: 电费 电价 气价 蒸汽价 用能成本 用电贵
realize: sign+ground sign+waste sign+idle land+sign 签得多 敲锣打鼓 雷声大 雨点小 只见签约 地还荒 没影 没见厂房 开工率 资金到位率 履约率 变成厂房 纸面 停留在协议 光签不建 空签
workerLife: parkzone+living worker+living living+none 工人才待得住 下班没处去 产城融合 生活设施 职住
landIdle: land+waste
equipMoney: equip+pricey equip+pay equip+loan 换一条生产线 设备补贴 事后奖补 不敢投 敢投 投不起
template: expert+samemold expert+form 诊断报告 套模板 一企一策 一厂一策 千企一面 半天 不懂行 不知从何改
afterAward: award+after award+ignored 牌子一挂 挂牌以后 评上就 重申报轻培育 重认定 轻服务 只忙申报
firstUse: firstset+firstuse 第一个吃螃蟹 首台套保险 带头采购 自己都不敢用
chargeNet: charge+none charge+more charge+hard estate+charge 没地方充 装桩 电容量 扩容
incomeFirst: spend+purse purse+dare spend+dare 兜里没钱 口袋里没钱 先让大伙挣 挣得多 收入不涨 钱包鼓 才敢花 消费能力 没钱花 收入稳定
sameStreets: 千街一面 都一个样 全国一个样 义乌货 烤肠 臭豆腐 没特色 雷同 同质
realize @签约,招商,项目: 落了几个 开了几个 动工几个 实际投 实际到 真到 到账 投下去 落下来 签而 意向书 八字没一撇 没下文 水分 热闹 剪彩 图纸上 停在纸上 晒地皮 转化 兑现率 盯落地 看投产 看税收
clawBack @对赌: 违约 收回 追回 退 赔 没达到 没兑现 达不到承诺 优惠退 条款 约束
bigProject @签约,招商,项目: 龙头 散小弱 小打小闹 引领 百亿 旗舰 链主 含金量 税收多 只看个数
localFirst @签约,招商,项目: 本地企业 女婿 儿子 外来 一视同仁 老企业 存量 增资扩产 忽视本地 老本土 重外轻内
investTeam @签约,招商,项目: 专班 职责 各招各 统筹 一个口子 抢 内卷 压地价 送优惠 恶性
workerLife @园区,开发区: 吃饭 住 没地方 买瓶水 公交 骑车 上班 宿舍 公寓 夜里 理发 看病 孩子上学 谈恋爱 荒郊野外 孤岛 配套 生活区 商业
parkRoad @园区,开发区: 管网 污水厂 供电 变电站 道路 停电 电压 蒸汽 标准厂房
landIdle @园区,开发区,闲置土地,批而未供: 地闲 地荒 圈 占着 不开发 长草 晒 僵尸 低效 收回来 腾出 二次开发 亩均 依法收回 谁批的 几年没动
classifySoe @国企,国有企业,国有: 公交 水务 供水 供热 不赚钱 亏 服务 涨价 民生企业 分开 分类 公益 两类 保本
soeAssets @国企,国有企业,国有,闲置资产: 闲置房 空厂房 底数 盘点 摸清 贱卖 流失 评估 进场 公示 租 盘活 仓库 门面
equipMoney @技改,焕新,诊断,智改数转,数字化改造: 设备 换机器 上设备 投不起 不敢投 没钱改 上千万 几百万 贴息 补助 抵税 贷款 到账慢 够不上
template @诊断,智改数转,数字化改造: 报告 模板 走马观花 看一眼 半天 套 没用 空 大路货 不懂 外行 专家 针对 一企一策 行业 落不了地 后续 陪跑
diagAfter @诊断,智改数转,数字化改造: 看完 然后 没下文 改造 没钱 后续 跟踪 实施 陪伴 白看
firstUse @首台套,首批次: 没人敢用 不敢用 试用 第一个 应用场景 采购 保险 带头 国企 推广 订单
afterAward @专精特新,小巨人: 牌子 认定 评上 服务 后续 培育 梯队 含金量 申报 中介 包装
listing @上市: 挂牌 主板 新三板 四板 几家 分开 两码事 混 募资 外迁
chainGap @产业链,四群八链: 配套 本地配套 外地买 外地采购 缺 断 卡脖子 零部件 上下游 对接
chargeNet @新能源汽车,汽车: 充电 桩 排队充 装不了 物业 电容 油车占位 坏桩 高速 乡下
incomeFirst @消费,收入: 没钱 工资 不敢花 捂 存 挣 腰包 底气 先涨 预期 后顾之忧 房贷
sameStreets @步行街: 都一样 雷同 臭豆腐 烤 特色 本地味 老字号 锅盖面 香醋 千篇
eventShort @消费,收入: 一阵 热闹 过后 拉动 促销 套路 优惠
carbonCost @碳: 认证 核算 几万 十几万 做不起 出口 关税 帮小企业 公共平台 补
greenPower @绿电,电能: 买不到 电价 交易 指标 渠道 怎么买
solidWaste @固体废物,固废: 综合利用 去哪 堆 填埋 口径 算法
orders @企业,工业: 没订单 订单少 开工不足 停产半停产 利润薄 价格战
nightMarket @消费,步行街: 夜市 夜经济 扰民 摊位
`;
