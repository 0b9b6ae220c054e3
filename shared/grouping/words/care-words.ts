/** Wishes about old people, small children and those in need. The form: word-index.ts. */
export const careWords = `
emptyBeds: 空床 住不满 空置率 空余 先用起来 盲目增加 供过于求 没人住 床位空 空床率 入住率 空着一半 空位 位子空 没人入住 有床没人 nursery+idle nursery+useup 招不到娃 入托率 没人送 送不满
digitalHelp: 不会用 不敢改 不会使 不懂信息化 上门辅导 技术团队 手把手 不会操作 懂技术
longCare: 长护险 护理保险 失能 半失能 卧床 瘫痪 半身不遂 照护 照料 失智 老年痴呆 照护负担 护理院 上门护理 护理服务 家庭病床 disabled+pay disabled+people disabled+wait 评级 失能等级 评定等级 等级评估
aloneVisit: 独居 空巢 探访 上门看望 多久一次 定期探访 没人看望 没人上门 多久去 一个人住 独自在家 出事没人知道 紧急呼叫 一键呼叫 手环 结对 巡访 子女不在身边的老人 alone+people alone+see 上门看看 敲门 探视 隔三差五 看一眼 没见人来 没人来看 才被发现 几天才 走了三天 只打电话 打个电话 敲敲门 真上门 上门看
nursingInsurance: 长护险 长期护理 失能老人 护理补贴
foodTaste: 口味 软一点 淡一点 清淡 又硬又咸 太咸 太硬 牙口 咬不动 合胃口 菜品 难吃 不好吃 饭菜凉 菜凉 不新鲜 菜太油 不合口味 没味道 饭菜质量 meal+taste 软烂 换花样 咽不下
homeDelivery: 送餐 送上门 送饭 出不了门 行动不便 上门送 腿脚不便 送餐上门 送到家
seniorDigital: 不会用手机 不会扫码 老年机 不会网上 不会操作手机 扫不来 智能手机 老人不会 人工窗口 现金 纸质
poorEdge: 因病支出 一场大病 大病 返贫 低保线 低保边缘 边缘户 超了几十 够不上低保 卡在线外 临界 支出型 因病致贫 因病返贫 刚过线 够不着低保 夹心层 拿不到救助
nurseryShort: nursery+wait 没人带孩子 带娃 没处托 托不进
elderFood: meal+pricey meal+cheap meal+pay 一顿饭 餐费
mealClose: meal+survive meal+idle 助餐点关 开了又关 开半年 撑不下去
carerShort: carer+none carer+leave carer+low carer+wage carer+stay carer+old elder+carer 没人愿意伺候 护理人才 护理力量 持证率
centreIdle: elder+idle 睦邻点 大门紧锁
emptyBeds @托位,托育,育幼,一老一幼,妇幼: 招不满 收不到 没孩子 娃少 入托 空一半 空床 闲置 利用 先盘活 存量 供大于求 出生率 没几个孩子 坐不满 闲 空位 用不上
nurseryShort @托位,托育,育幼,一老一幼,妇幼: 排不上 没有托班 没托班 附近没有 送不了 没人看娃 老人带 双职工 来不及 上班早 开车送 单位办托 社区办托 嵌入 家门口 就近送 下楼 布点
nurseryFee @托位,托育,育幼,一老一幼,妇幼: 三千 两千多 一个月 贵 送不起 普惠价 限价 降费 托费 补贴家庭
nurserySafe @托位,托育,育幼,一老一幼,妇幼: 资质 持证 监控 虐 保育 看得见 放心 消防 卫生 老师换
foodTaste @助餐,餐点: 饭菜 没味道 太油 太硬 太咸 花样少 重样 一个味 天天一样 嚼不动 合口 可口 营养师 菜谱 糖尿病 低盐 少油 少盐 低糖 红烧 血压高 不敢吃 单做 忌口 营养 清蒸 蔬菜
elderFood @助餐,餐点: 多少钱一顿 一餐 十几块 优惠 高龄 补贴 价格 掏多少 便宜
mealClose @助餐,餐点: 开不下去 关了 停了 撑不住 亏钱 亏损 没人来吃 人少 可持续 运营 自我造血 对外营业 向社会开放
mealFar @助餐,餐点: 太远 走不到 送餐 上门 腿脚 不会点 覆盖不到 村里没有 送饭
carerShort @护理,床位,养老,长期护理,老年: 护工 一人照看 照顾不过来 不愿干 脏累 又脏又累 工资低 流动 培训 持证 五十多岁 专业 学校开 人手 没人干 请不到 年纪大 护工荒
longCare @护理,床位,养老,长期护理,老年: 评估 失能 等级 等了 审批 上门服务 次数 半自理 覆盖 失智 痴呆
aloneVisit @护理,床位,养老,长期护理,老年,探访: 独居老人 走了没人知道 去世几天 摔倒 按铃 手环 报警 智能 打电话 多久 一周 敲敲门 真去
centreIdle @睦邻点,互助养老,养老场所: 锁门 关着 没人 挂牌 没活动 摆两张桌 几张床 建了不用 人气 运营费 谁来管 志愿者
rehab @护理,床位,养老,长期护理,老年: 康复 康复师 占比 结构 转换
elderHome @护理,床位,养老,长期护理,老年: 一床难求 公办 贵 住不起 工资不够 退休金 农村敬老院 硬件 升级 空着
mother @托位,托育,育幼,一老一幼,妇幼: 产后 孕妇 生育 抑郁
poorEdge @低收入,救助,困难群众,低保: 边缘 够不着 门槛 主动发现 及时
notKnown @保险,救助,补贴,政策: 不知道有这个 没听说过 晓得 怎么申请 进村到户 没人来评 没人上门来
dementia @老年,养老: 失智 走失 老年痴呆 认知症
`;
