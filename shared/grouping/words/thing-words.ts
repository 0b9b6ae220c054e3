/**
 * What opinions on a city's report are about: one line a thing, its names in office and in everyday language after
 * the colon.
 */
export const thingWords = `
parking: 停车 车位 泊位 停放 车库 没处停 无处停 停不下 乱停
chargePile: 充电桩 充电棚 充电
eBike: 电动车 电动自行车 电瓶车 飞线
lift: 电梯 加梯 装梯
property: 物业 楼道 杂物
oldEstate: 老旧小区 老小区 旧小区 小区改造
pipe: 管网 管道 雨污 下水道
flood: 积水 内涝 淹 水淹 成河
rubbish: 垃圾 混装 混运 清运 混合收运 垃圾分类 分类投放 垃圾桶 收运
illegalBuild: 违建 乱搭乱建 乱搭 私搭
gallery: 管廊
sewage: 污水 处理站
elder: 老人 老年 养老 老年人 退休 长者 高龄 独居 老太 老大爷
canteen: 助餐 食堂 老年食堂 送餐 老年餐
foodSafety: 食品安全 菜要软 少油
careWorker: 护理员 护工 护理人员
bed: 床位
carehome: 养老院 养老机构 敬老院
nursery: 托育 托位 托班 入托 幼托 婴幼儿
kinder: 幼儿园 学前
child: 孩子 儿童 小孩 小朋友 未成年
graduate: 高校毕业生 毕业生 大学生 应届 青年人才
migrant: 农民工 外来务工
olderWorker: 四十 五十 大龄 中年 年纪大
rider: 骑手 外卖 网约车 快递员 快递小哥
teacher: 老师 教师
tutor: 导师
highSchool: 高中
school: 学校 中小学 校园 学区
vocational: 职业学校 职校 技工
hospital: 医院 三甲 挂号 就诊 看病
villageDoctor: 村医 乡村医生 卫生室 年轻大夫
specialty: 儿科 精神科 专科
insurance: 医保 报销 异地就医 直接结算 刷卡 医药费
outpatient: 门诊 慢性病 慢病 门诊报销 门诊费
fraudInsurance: 骗保
checkup: 体检
mother: 产后 妇幼 产妇
court: 球场 场地 健身设施 运动场 打球
games: 赛事 比赛
villageRoad: 农村公路 乡村道路 村道 农村路 乡村路 县道
passing: 错车 会车
guardrail: 护栏 警示牌 急弯
lamp: 路灯 照明 漆黑
deadEnd: 断头路 瓶颈路
highway: 国道 通车 快速化
detour: 绕行 便道 临时道路 施工期间 坑坑洼洼
lane: 非机动车道 人行道 盲道
freight: 货运 铁路 水路 港口
portRoad: 疏港 大车 集卡
freightYard: 东货场 货场 旧址 原址 那块地
bus: 公交 夜间公交 班次
express: 快递 交邮 物流 客车捎
air: 空气 优良天数 雾霾 大气
monitor: 监测站 自动监测
straw: 秸秆 焚烧 禁烧 离田 还田
pest: 虫子 病虫害
river: 河道 河湖 河边 水草
blackWater: 黑臭
wetland: 湿地
fisher: 渔民 退捕 禁渔 捕鱼
poach: 偷捕 偷偷下网 非法捕捞 电鱼
lake: 太湖
solidWaste: 固废 固体废物 危废 危险废物
energyUse: 能耗 节能
plant: 高耗能 落后产能 两高
storagePower: 抽水蓄能 水库
green: 绿地 公园 草坪 帐篷
toilet: 厕所 公厕
farmland: 高标准农田 农田 沟渠 泵站
grain: 粮食
homestead: 宅基地 建房
facilityLand: 大棚 设施农业 用地手续
villagePlan: 村庄规划
youngFarmer: 新农人 青年农民
coop: 合作社 散户
pesticide: 化肥 农药
loan: 贷款 信贷 融资
collateral: 抵押 轻资产 房产抵押
smallFirm: 中小企业 小微 小企业 小厂 小老板 小店 规下 小工厂 小作坊 规模小
bigFirm: 大企业 龙头企业
tax: 减税 退税 税费 降费
taxShare: 税收占比 非税
creditRepair: 信用 失信 信用修复
listing: 上市 挂牌 新三板 主板
chain: 四群八链 链主 产业链
futureIndustry: 未来产业 新兴产业
digital: 数字化 智改数转 智能化 改造费用
iiot: 工业互联网 装个软件
highTech: 高企 高新技术企业
instrument: 仪器 设备共享 科研设备 科学仪器 大型仪器 设备闲
booking: 预约 网上预约
pilotBase: 中试 中试基地
contractTech: 技术合同
research: 研发投入 研发
talent: 人才 领军
talentHouse: 人才公寓 人才住房 租房 住房 安居 住宿 住房保障 购房补贴 租房补贴 青年公寓 落脚
job: 就业 岗位 找工作 稳岗 失业
startup: 创业 返乡创业
venue: 厂房 低租金 孵化 摊位
market: 零工市场
investment: 招商 签约 专班
foreign: 外资 外企
trade: 外贸 进出口 出口 海外订单
expo: 参展 展会 展位
ecommerce: 跨境 电商 网店
park: 园区 开发区
idleLand: 闲置土地 批而未供 闲置用地 盘活
knockout: 末位淘汰 淘汰 垫底 排名靠后
soe: 国企 国有企业 国有资本 国资
soePublic: 公益性 公益类 民生保障 供水 分类考核
landHouse: 商品房 以旧换新 旧房 换房 老房子 旧换新
ticket: 房票
valuation: 评估价 作价 估价
problemHouse: 问题楼盘 烂尾 交房 停工 业主
consumption: 消费 社零 商场
scene: 消费场景
tourism: 旅游 游客 景区
heritage: 非遗 传承人 老艺人 手艺
relic: 文物 故居 古建 名人
martyr: 红色 抗战 遗址 革命
theatre: 剧场 演出
books: 图书 阅读 借书 藏书
villageBooks: 书屋 农家书屋
library: 图书馆
brand: 品牌 香醋
petition: 信访 化解率 上访 接访
gridWorker: 网格员 网格
communityWorker: 社区干部 居委会 社工
cyberFraud: 诈骗 反诈 骗子 被骗 防骗
fire: 消防 消防栓 灭火
drill: 演练
lifeline: 燃气 生命线
debtTotal: 隐性债务 债务余额 债务总额 化债
platformFirm: 融资平台 平台公司
employees: 职工 员工 工人
livelihood: 民生实事 实事项目
thrift: 过紧日子 三公 一般性支出 行政成本 三公经费 一般性支出
window: 窗口 推来推去 担责 怕担 绕着走 作风 不作为 慢作为
security: 安全感 治安
police: 民警 公安
income: 收入 腰包 工资收入
gdp: 地区生产总值 GDP 经济增速 经济增长
budget: 财政收入 一般公共预算
privacy: 隐私 个人信息
dataShare: 数据归集 政务数据
dorm: 宿舍 食堂 生活设施 住宿
housingFund: 公积金
autumn: 电价 绿电
enterprise: 企业家 企业主 办企业
techUp: 技改 技术改造 设备更新
traffic: 堵车 拥堵 红绿灯 大车
landQuality: 土壤 污染地块
cooperationUniv: 高校 产学研 校企 科研院所 成果转化 结合不紧
leadingFirm: 龙头企业 链主 领军企业 带动作用 大企业带
energySupply: 用电 停电 电力保障 供气 用能
homeStay: 民宿 农家乐 酒店 住宿接待 留宿
secondHandHouse: 二手房 去库存 存量房 房价 库存
exportOrders: 订单 外需 接单 海外市场
waterQuality: 水质 黑臭 返黑 返臭 水体 劣五类 断面 蓝藻
pesticideCut: 化肥 农药 减量 面源污染 有机肥
treePlanting: 造林 成活率 补植 树种 苗木 绿化
rareAnimals: 江豚 候鸟 鱼类资源 增殖放流 物种
historicTrees: 古树 古镇 古村落 老街
elderUniversity: 老年大学 老年课堂 文化活动
disabled: 残疾人 无障碍 盲道 托养
poorHelp: 低保 困难群众 救助 临时救助 因病致贫 边缘户
riderInjury: 骑手 外卖 网约车 工伤 职业伤害
chineseMedicine: 中医 中医馆 针灸 推拿 中药
gasBottle: 液化气瓶 瓶装气 燃气安全 泄漏
chemicalPark: 化工园区 危化品 危化企业 储罐
streetGrid: 网格 包干 巡查 发现问题
volunteer: 志愿者 志愿服务 社工 慈善
veterans: 退役军人 双拥 军属
lawService: 法律援助 法律服务 普法 村居法律顾问
sportField: 球场 健身步道 健身器材 场馆开放 免费开放 学校操场
readingRoom: 农家书屋 书屋 更新图书 固定开放
scenicTraffic: 景区停车 景区拥堵 交通组织 接驳 直通车 指示牌
-: 上门诊断
`;
