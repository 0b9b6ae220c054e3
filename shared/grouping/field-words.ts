/**
 * What is asked for or found wrong in particular fields, from housing to health: one line a wish, the ways of saying
 * it after the colon. The same form as wish-words.ts, whose wishes fit any field.
 */
export const fieldWords = `
ageFriendly: 适老 扶手 坡道 轮椅 无障碍 腿脚 台阶 爬楼 上下楼 摔跤 防滑
workQuality: 偷工减料 起皮 脱落 豆腐渣 验收 施工质量 工程质量 监理 返工 渗漏 漏水 开裂 质量要有人盯 质保
whereToFind: 不知道 不晓得 不清楚哪 小程序 电子地图 导航 地图 媒体告知 知晓率 指引 标识牌 指示牌
rootCause: 源头上 根子 治本 头痛医头 治标 根治 根本 老化 标本兼治 源头治理 治标不治本 从根本上 根源 系统治理
villageToo: 农村也 农村这块 村里还 城乡一体 还是空白 被忘了 大池子 农村垃圾
kitchenWaste: 餐厨 地沟油 厨余
childSafety: 虐待 受伤 监控 资质 持证 安全监管 看护安全
familyCost: 望而却步 吃不起 降下来 优惠价 低价 月费 保育费 一顿饭 打折 普通家庭 普惠托位 收费标准 托育费用 双职工 降低托育 托班太贵 送不起 工薪
emptyBeds: 空床 住不满 空置率 空余 先用起来 盲目增加 供过于求 没人住
grassRoots: 往基层 下基层 基层看不了 药不全 设备旧 往城里跑 大医院 家门口看病 沉下去 虹吸
schoolFar: 撤了 并校 上学远 接送 校车 走读 寄宿 撤点
teacherExchange: 轮岗 教师交流 往城里调 城乡学校 好老师 优质师资 优秀教师 骨干教师 骨干老师 被城里 挑走 抽调 向下流动 乡村学校 乡镇学校 师资薄弱 师资不足 教师流失 支教
fundEnough: 资金够不够 够不够钱 半拉子 一共要投 预算里 烂尾工程 投多少钱 资金能否 钱够 资金能不能保障 资金缺口 钱能到位
flexibleJobs: 灵活就业 零工
jobQuality: 临时工 质量堪忧 占大头 就业质量 社保 稳定岗位 高质量就业 工资高不高
bigProject: 散、小、弱 小而散 龙头型 链主型 宁缺毋滥 大项目 好项目 旗舰 带动力强 含金量
infighting: 抢项目 拼地价 内耗 压价 恶性竞争 一盘棋 各自为战 拼优惠 内卷 互相抢
dutySplit: 职责 权责 划分 两头都管 厘清 权责清单 条块 交叉 权限
noCollateral: 抵押 信用贷 贷不出来 闭门羹 轻资产 没有担保 只认房
loanTerm: 续贷 过桥 转贷 倒贷 还了再借 贷款期限 期限只有
allStopped: 全停 一律关停 错峰 遭殃 达标的企业 统统停 分级分类 限产 停产
noAnswer: 没下文 石沉大海 答复 反馈 回音 办理结果 有去无回 不了了之 没有回应
nightLife: 夜经济 夜市 营业时间 没处去 晚上没什么店 夜间消费 夜游
choice: 有得挑 可选 房源 选择余地 选不到 挑选 又偏又少
warehouse: 海外仓 仓库 周转仓 保税仓 公共仓
gradeDiffers: 层级不同 国家级和省级 级别不同 分别列出 不同级 口径一致
template: 模板 千篇一律 套路 走马观花 开方子 对症 针对性
digitalHelp: 不会用 不敢改 不会使 不懂信息化 上门辅导 技术团队 手把手 不会操作 懂技术
netInflow: 净流入 净增 流出 往南京 外流 去外地 人才流失
familySupport: 子女上学 配偶 孩子入学 两地分居 随迁 后顾之忧 家属 子女教育 子女就学 孩子上学 孩子读书 家属就业 配偶就业 家庭安置 随迁子女
shelved: 压箱底 产业化 束之高阁 躺在 睡大觉 沉睡 用到生产 转化 抽屉 论文
claimFuss: 报销手续 发票 包干制 贴半天 报账 经费报销
comeAndGo: 往返 来回 回镇江 办不成 没感觉到 真正能办 异地办 多跑
noCollector: 收储 没人来收 堆在 清运 收储点 离田
wherePlaced: 在什么地方 标明 所在乡镇 具体在
patrol: 巡查 执法船 执法力量 半夜 屡禁不止 举报电话 夜巡 巡护
roadWidth: 拓宽 加宽 太窄 会车 错车 三米五 碰头 倒车 窄
guardRail: 护栏 防护栏 防护设施 警示牌 临水 弯道 池塘边 急弯 标志标线 掉进河 安全防护 防撞 减速带 反光镜 凸面镜
hardBank: 水泥 硬质 护岸 岸坡 砍了 水生植物 自然岸 硬化 生态岸
plaqueOnly: 挂牌 挂了牌 挂块牌 没人教 常年开放 关门落锁 空有牌子
newMedia: 抖音 B站 短视频 传播渠道 推广 新媒体 直播 年轻人看 宣传片
whoTakesDebt: 承接 谁来还 欠的钱 谁还 债权 接盘 兜底
fireLane: 消防通道 消防车 堵死 救护车 生命通道
pitiful: 少得可怜 解不了渴 杯水车薪 远远不够 满足不了 供不应求 一位难求 不够用 紧张
recovered: 追赃 挽损 追回 破了多少 破案 追缴 退回
meetings: 会议 文件多 发文件 无会周 开会 文山会海 发文 三个会
shortSelfCriticism: 篇幅太短 避重就轻 不成比例 轻描淡写 展开来写 摆出来 查摆 问题部分 蜻蜓点水 一语带过
peopleJudge: 群众评价 群众认不认 第三方验收 群众打分 满意度调查 由群众 老百姓说了算 认账
whereMoneyWent: 发给了哪些 去向 绩效 花到哪 用在哪 资金使用 花在什么 效果如何
perHeadSpend: 人均消费 过夜 一日游 门票 花钱少 光报人次 停留 旅游收入 不花钱
bloodMaking: 造血 输血 转移支付 靠上面补 自我发展 产业支撑
nativeTrees: 乡土树种 树种 遮阴
survivalOfTrees: 成活率 不见林 补植 苗木 枯死
mixedAgain: 混装 混运 一车拉走 混在一起 分类后 后端 前端分类 白分 收运环节
seatTime: 打卡 重复报送 上传照片 线上 精简 手机
lowPay: 一个月三千 拿三千 养不了家 工资偏低 收入偏低 薪酬 流失快 走了好几个 没人愿意干
notBlindly: 盲目 一窝蜂 大干快上 贪大求洋 一哄而上 跟风
reportToVillagers: 锁在柜子 村民没见过 挂到墙上 看得懂 通俗版
stray: 流浪 犬 养狗 狗
smokeOil: 油烟 露天烧烤 餐饮油烟
slipperyRoad: 坑洼 坑坑洼洼 破损路面 车祸 修一修 颠簸 路面 便道 临时道路
publicToilet: 厕所 公厕 上厕所 没地方上
drinking: 饮水 水质 自来水 水压 停水
gasSafety: 燃气瓶 液化气 煤气 燃气管 漏气 软管
electricCharge: 充电棚 充电桩 充电 飞线 楼道里充 推车上楼
heatCold: 供暖 取暖 空调
busRoute: 公交线路 公交 班次 换乘 通勤 站点 末班车
network: 信号 5G 宽带 基站
childPlay: 儿童游乐 游戏设施 玩耍 踢球 打球 球场 健身场地 健身器材
libraryHours: 闭馆 开放到 图书馆 晚上九点
oldBooks: 更新图书 书旧 书太旧 锁门的书屋 借本书 书屋
antiFraud: 防骗 反诈 骗子 养老钱 保健品 上当 受骗
mentalHealth: 心理 抑郁 情绪 焦虑 压力大的学生
homeworkLoad: 作业 补课 双减 睡眠 学业负担
exam: 中考 普职 分流 升学
vaccine: 疫苗 接种 流感
longCare: 长护险 护理保险 失能 半失能
aloneVisit: 独居 空巢 探访 上门看望 多久一次 定期探访
tradeTraining: 自贸协定 原产地 规则 外贸政策 关税
tariffRisk: 汇率 关税 贸易摩擦 订单流失 出口信用保险
visa: 签证 出境
rent: 租金 低租金 便宜租 房租 免租 场地
returnHome: 返乡 回乡 回来创业 返镇
landIdle: 腾笼换鸟 处置闲置 低效用地 盘活 僵尸企业
permitSpeed: 拿地即开工 开工证 施工许可 审批快
firstOffence: 首违 免罚 轻微违法 柔性执法 罚款 以罚代管
payArrears: 拖欠 账款 欠薪 工程款 欠款
openEnvData: 实时公布 监测数据 自动监测 随时能看 在线监测
reward: 举报奖励 有奖举报 奖励举报人 给予奖励
waterMakeUp: 生态补偿 补偿协议 上游
carbon: 碳足迹 碳排放 减碳
energyBill: 电价 气价 用能成本
portTruck: 疏港 大车 货车 集卡 重载
shipWaste: 船舶 岸电 码头
biodiversity: 江豚 豚类 候鸟 野生动物
parksBan: 帐篷 草坪 遛娃 烧烤
craftSuccession: 带徒 徒弟 后继 传承断 老艺人 断档 老手艺
reliefFisher: 上岸 转产 渔民 没手艺
heritageUse: 故居 开门迎客 铁将军 关起来 常年不开 修好了
businessy: 商业化 咖啡馆 商业味
ticketPrice: 票价 门票 优惠票 学生票
brandGuard: 老字号 地理标志 品牌保护 商标
publicShare: 预约平台 共享平台 网上预约 预约共享 借不到 开放共享
pilotInsure: 试错 风险补偿 研发保险 科技保险 失败
fakeContract: 假合同 注水 真实性核查 挤水分
openingDay: 通车 准日子 准信 走上新路
dutySubstitute: 推来推去 踢皮球 绕着走 担责 不肯担责 怕担责 推诿 慢作为 不作为 怕担责任
classifySoe: 公益性 公益类 分类考核 只盯盈利 一律看利润 看服务 公共服务
salaryCap: 限薪 降薪 薪酬挂钩
directSettle: 直接结算 门诊 慢性病 跑腿报销 垫付 先垫 刷卡 异地报销
hospitalQueue: 排队 挂号 挂不上号 看病五分钟 等床
doctorGap: 村医 乡村医生 定向培养 年轻大夫 医生短缺 招不到医生
affordLift: 装梯的钱 装电梯一户 加梯费用
parkingNew: 没处停 停车难 停车位反而 增加停车 同步解决车位 车位少 无处停车 停不下 停车位不足 停车位不够 停车位紧张 停车位减少 车位减少 车位更少 车位不够 车位紧张 车位不足 车多位少 没地方停 没有地方停 停车问题 停车矛盾 乱停车 占道 抢车位 增设车位 增加车位 配建车位 立体停车
moreShops: 买菜 菜场 超市 配套商业 便利店
workerLife: 宿舍 食堂 吃饭 住宿 上下班 生活配套 公寓
publicRun: 公办 普惠 民办
housingDelay: 停工 复工 交付 住进去 交房 拿到房 烂尾 交完 收房 办证 房产证 月供 网签
debtDisclose: 债务规模 债务余额 债务总额 债务底数 报个底 心中有数 债务情况 债务率 化债进度 化解进展 欠了多少 家底 债务总量 总体规模 债务总体 风险到底 债务结构
netOnly: 光报人次 效益 人次 留客 带动消费 二次消费
trafficDuringWorks: 交通疏导 分段施工 错开节假日 影响生意 非汛期 影响出行 出行影响 施工扰民 施工影响 围挡 绕行
valuationFair: 估价 评估价 评估价格 收购价格 作价 吃亏 心里没底 公允
countsNotEverything: 而不是网店 意义不大 不宜追求数量 重在人气 没有人气 没有订单 数量指标 追求数量 追求家数 只求数量 宽松软 为完成指标 指标降低标准 为数字而 硬指标
lightsAtNight: 照明 黑灯瞎火 路灯 漆黑 天黑 夜间照明 不亮 亮化 灯光
busFrequency: 班次 班车 客运 加密 一天两趟 末班车 公交线路 间隔太长 等车 发车
parcelsInVillage: 快递进村 送到镇上 取个件 取件 乡镇网点 包裹 寄件 村级网点 投递 驿站
onlyAgreements: 签协议 协议签了 停在协议 合作项目 合作成果 实质性 联盟签 框架协议 看不到成果 合作不深
coalDust: 粉尘 煤尘 全封闭 晾衣服 扬尘 灰大 煤灰
sameEverywhere: 同质 雷同 千篇一律 全国一个样 本地特色 失去了 镇江味道 小吃店 纪念品 业态 特色不足 没有特色
webLoans: 套路贷 网贷 催收 校园贷 高利贷 非法集资
hotline: 12345 热线 工单 转来转去 一转了之 派单 已告知 应付式
reserves: 应急物资 物资储备 抽水泵 抽水设备 沙袋 应急装备 救援设备 器材
afterSchool: 课后服务 托管 兴趣课 看着孩子 延时服务
schoolPlaces: 学位 入园难 上学难 大班额 学区 划片
dogs: 遛狗 狗粪 牵绳 养犬 流浪狗
auditFix: 审计查出 审计发现 整改情况 整改结果 整改到位
gasPipes: 燃气管道 老化管道 换管 燃气改造
constructionNoise: 施工噪音 灰尘大 夜间施工 施工扰民
workPlan: 实施方案 具体措施 具体举措 配套措施 怎么落实 如何落实 措施不具体 举措不实 缺少抓手 没有措施 落实办法 行动方案 实施细则 细则
localFirms: 本地企业 本土企业 本地配套 存量企业 老企业 厚此薄彼 外来和尚 一视同仁 同等对待
policyCash: 政策兑现 兑现慢 拖欠奖补 承诺的政策 优惠政策兑现 奖补到账 兑现不及时
policyKnown: 不知道有哪些政策 政策知晓 政策宣传 政策解读 政策汇编 政策清单 政策太多
landSupply: 用地指标 用地紧张 土地指标 拿地 供地 用地保障
shopsRent: 沿街商铺 空置商铺 商场空置 实体店 人气不足 客流少 冷清
couponUse: 消费券 发券 补贴券 使用门槛 领不到 抢不到券
odourFactory: 异味扰民 化工异味 刺鼻 恶臭 排放异味
wetlandOpen: 适度开放 观鸟 科普 步道 亲水
oldArtisan: 老艺人 技艺 传习 手艺
matchSafety: 赛事保障 应急预案 医疗保障 安保
unpaidWages: 欠薪 讨薪 拖欠工资 农民工工资
medicineShort: 缺药 药品不全 买不到药 慢病药 配药
doctorReturn: 下沉坐诊 专家下乡 巡诊 坐诊 专家号
nursingInsurance: 长护险 长期护理 失能老人 护理补贴
fireLaneCar: 堵塞 占用消防通道 私家车堵
roadDanger: 事故多发 急弯 陡坡 货车超载 超速 红绿灯 路口
dataSecurity: 数据安全 个人信息 隐私保护 信息泄露
prepaidMoney: 预付费 跑路 卷款 退费 难退 押金 资金监管
foodTaste: 口味 软一点 淡一点 清淡 又硬又咸 太咸 太硬 牙口 咬不动 合胃口 菜品
`;
