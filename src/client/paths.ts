/** Types of the interface, written from its document by `npm run client`. Not to be edited: a test compares them. */

export interface paths {
  '/api/sign-in/first': {
    /** 开第一个账号：安全管理员 — 不需要登录：还没有任何账号；凭服务器第一次启动时印出的令牌 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          token: string;
          login: string;
          password: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          next: 'code' | 'enrol' | 'changePassword' | 'nothing';
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/sign-in': {
    /** 用登录名和密码登录 — 不需要登录：还没有登录 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          login: string;
          password: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          next: 'code' | 'enrol' | 'changePassword' | 'nothing';
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 可以怎样登录 — 不需要登录：还没有登录 */
    get: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          outside: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/sign-in/code': {
    /** 第二步：动态口令 — 不需要登录：还没有登录 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          code: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          next: 'code' | 'enrol' | 'changePassword' | 'nothing';
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/sign-in/recovery': {
    /** 第二步：恢复码（每个只能用一次） — 不需要登录：还没有登录 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          code: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          next: 'code' | 'enrol' | 'changePassword' | 'nothing';
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/sign-in/outside': {
    /** 经统一身份认证登录：取得地址 — 不需要登录：还没有登录 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          address: string;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/sign-in/outside/finish': {
    /** 经统一身份认证登录：带回授权码 — 不需要登录：还没有登录 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          code: string;
          state: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          next: 'code' | 'enrol' | 'changePassword' | 'nothing';
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self/outside': {
    /** 关联统一身份认证：取得地址 — 登录后本人可用。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          address: string;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 取消与统一身份认证的关联 — 登录后本人可用。 */
    delete: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          done: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self/outside/finish': {
    /** 关联统一身份认证：带回授权码 — 登录后本人可用。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          code: string;
          state: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          done: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self': {
    /** 本人的账号和角色 — 登录后本人可用。 */
    get: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          account: string;
          login: string;
          next: 'code' | 'enrol' | 'changePassword' | 'nothing';
          outside: boolean;
          grants: {
            agency: string;
            role: 'handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'securityAdministrator' | 'systemAdministrator';
            reach?: 'own' | 'area' | 'line';
          }[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self/sessions': {
    /** 本人的登录 — 登录后本人可用。 */
    get: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          sessions: {
            id: string;
            current: boolean;
            createdAt: string;
            seenAt: string;
            endsAt: string;
            agent: string | null;
          }[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self/sessions/{session}': {
    /** 结束一个登录 — 登录后本人可用。 */
    delete: {
      parameters: {
        path: { session: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          done: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self/sign-out': {
    /** 退出登录 — 登录后本人可用。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          next: 'code' | 'enrol' | 'changePassword' | 'nothing';
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self/factor': {
    /** 绑定动态口令：先取得密钥和恢复码 — 登录后本人可用。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          password: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          uri: string;
          recoveryCodes: string[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self/factor/confirm': {
    /** 绑定动态口令：用口令确认 — 登录后本人可用。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          code: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          next: 'code' | 'enrol' | 'changePassword' | 'nothing';
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self/recovery-codes': {
    /** 换一套恢复码，旧的作废 — 登录后本人可用。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          password: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          recoveryCodes: string[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/self/password': {
    /** 更改密码，其他登录随之结束 — 登录后本人可用。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          current: string;
          next: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          next: 'code' | 'enrol' | 'changePassword' | 'nothing';
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/accounts': {
    /** 账号，按登录名 — 可用的角色：安全管理员。 */
    get: {
      parameters: {
        path?: never;
        query?: { limit?: number; after?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          accounts: {
            id: string;
            login: string;
            disabled: boolean;
            enrolled: boolean;
            mustChange: boolean;
            givenUntil: string | null;
            createdAt: string;
            grants: {
              agency: string;
              role: 'handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'securityAdministrator' | 'systemAdministrator';
              reach?: 'own' | 'area' | 'line';
            }[];
          }[];
          next: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/accounts/invite': {
    /** 开一个账号，给一个只用于第一次登录的密码 — 可用的角色：安全管理员。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          login: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          account: string;
          login: string;
          password: string;
          until: string;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/accounts/{account}/grants': {
    /** 账号担任的全部角色 — 可用的角色：安全管理员。 */
    put: {
      parameters: {
        path: { account: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          grants: {
            agency: string;
            role: 'handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'securityAdministrator' | 'systemAdministrator';
            reach?: 'own' | 'area' | 'line';
          }[];
        } } };
      responses: {
        200: { content: { 'application/json': {
          grants: {
            agency: string;
            role: 'handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'securityAdministrator' | 'systemAdministrator';
            reach?: 'own' | 'area' | 'line';
          }[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/accounts/{account}/disable': {
    /** 停用账号，登录随之结束 — 可用的角色：安全管理员。 */
    post: {
      parameters: {
        path: { account: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          done: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/accounts/{account}/enable': {
    /** 恢复停用的账号 — 可用的角色：安全管理员。 */
    post: {
      parameters: {
        path: { account: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          done: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/accounts/{account}/reset': {
    /** 重置：第二因素作废，另给一个密码（本人须当面核实身份） — 可用的角色：安全管理员。 */
    post: {
      parameters: {
        path: { account: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          account: string;
          login: string;
          password: string;
          until: string;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/accounts/{account}/end-sessions': {
    /** 结束账号的全部登录 — 可用的角色：安全管理员。 */
    post: {
      parameters: {
        path: { account: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          done: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/tokens': {
    /** 其他系统的令牌 — 可用的角色：安全管理员。 */
    get: {
      parameters: {
        path?: never;
        query?: { limit?: number; after?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          tokens: {
            id: string;
            name: string;
            createdAt: string;
            endsAt: string;
            revoked: boolean;
            grants: {
              agency: string;
              role: 'handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'securityAdministrator' | 'systemAdministrator';
              reach?: 'own' | 'area' | 'line';
            }[];
          }[];
          next: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/tokens/issue': {
    /** 发一个令牌 — 可用的角色：安全管理员。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          name: string;
          days: number;
          grants: {
            agency: string;
            role: 'handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'securityAdministrator' | 'systemAdministrator';
            reach?: 'own' | 'area' | 'line';
          }[];
        } } };
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          createdAt: string;
          endsAt: string;
          revoked: boolean;
          grants: {
            agency: string;
            role: 'handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'securityAdministrator' | 'systemAdministrator';
            reach?: 'own' | 'area' | 'line';
          }[];
          token: string;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/tokens/{token}/revoke': {
    /** 收回一个令牌 — 可用的角色：安全管理员。 */
    post: {
      parameters: {
        path: { token: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          done: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies': {
    /** 全部机关 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员、安全管理员、系统管理员。 */
    get: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          agencies: components['schemas']['Agency'][];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}': {
    /** 一个机关的登记 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员、安全管理员、系统管理员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          id: string;
          name: string;
          [key: string]: unknown;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/today': {
    /** 今天：已经逾期的和一周之内到期的 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Today'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/heads': {
    /** 台账每日的链头：对外公布以后，此前的记录改不得 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          heads: {
            day: string;
            seq: number;
            hash: string;
          }[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/verification': {
    /** 从头核对台账的链 — 可用的角色：审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          entries: number;
          breaks: string[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/staff': {
    /** 在本机关工作的人 — 分办、授权签发时写 account。停用的账号不在其中。 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          staff: components['schemas']['StaffMember'][];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests': {
    /** 公开申请：列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { order?: 'due' | 'newest'; open?: 'true' | 'false'; handler?: string; unit?: string; person?: string; limit?: number; after?: string; stage?: 'unconfirmed' | 'registered' | 'processing' | 'clarifying' | 'clarificationOverdue' | 'consulting' | 'charging' | 'feeOverdue' | 'drafted' | 'signed' | 'replied' | 'served' | 'lapsed' | 'withdrawn' | 'split' | 'merged' | 'transferred' | 'void' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Cases'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}': {
    /** 公开申请：一件的全部 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Matter'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications': {
    /** 更正申请：列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { order?: 'due' | 'newest'; open?: 'true' | 'false'; handler?: string; unit?: string; person?: string; limit?: number; after?: string; stage?: 'registered' | 'checked' | 'measured' | 'replied' | 'withdrawn' | 'void' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Cases'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/{matter}': {
    /** 更正申请：一件的全部 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Matter'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures': {
    /** 主动公开信息：列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { order?: 'due' | 'newest'; open?: 'true' | 'false'; handler?: string; unit?: string; person?: string; limit?: number; after?: string; stage?: 'drafted' | 'reviewed' | 'barred' | 'referred' | 'published' | 'revising' | 'toWithdraw' | 'withdrawn' | 'onRequest' | 'withheld' | 'voided' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Cases'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}': {
    /** 主动公开信息：一件的全部 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Matter'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/documents': {
    /** 规章和行政规范性文件：列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { order?: 'due' | 'newest'; open?: 'true' | 'false'; handler?: string; unit?: string; person?: string; limit?: number; after?: string; stage?: 'valid' | 'amended' | 'repealed' | 'expired' | 'voided' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Cases'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/documents/{matter}': {
    /** 规章和行政规范性文件：一件的全部 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Matter'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions': {
    /** 处理决定：列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { order?: 'due' | 'newest'; open?: 'true' | 'false'; handler?: string; unit?: string; person?: string; limit?: number; after?: string; stage?: 'pending' | 'published' | 'withheld' | 'toWithdraw' | 'withdrawn' | 'series' | 'voided' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Cases'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions/{matter}': {
    /** 处理决定：一件的全部 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Matter'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/charges': {
    /** 行政事业性收费：列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { order?: 'due' | 'newest'; open?: 'true' | 'false'; handler?: string; unit?: string; person?: string; limit?: number; after?: string; stage?: 'collected' | 'partlyRefunded' | 'refunded' | 'voided' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Cases'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/charges/{matter}': {
    /** 行政事业性收费：一件的全部 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Matter'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes': {
    /** 复议诉讼案件：列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { order?: 'due' | 'newest'; open?: 'true' | 'false'; handler?: string; unit?: string; person?: string; limit?: number; after?: string; stage?: 'answering' | 'pending' | 'decided' | 'duties' | 'ended' | 'void' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Cases'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}': {
    /** 复议诉讼案件：一件的全部 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Matter'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/improvements': {
    /** 问题与改进：列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { order?: 'due' | 'newest'; open?: 'true' | 'false'; handler?: string; unit?: string; person?: string; limit?: number; after?: string; stage?: 'found' | 'inProgress' | 'done' | 'givenUp' | 'void' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Cases'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/improvements/{matter}': {
    /** 问题与改进：一件的全部 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Matter'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years': {
    /** 年度报告：列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { order?: 'due' | 'newest'; open?: 'true' | 'false'; handler?: string; unit?: string; person?: string; limit?: number; after?: string; stage?: 'drafting' | 'signedOff' | 'submitted' | 'returned' | 'accepted' | 'published' | 'closed' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Cases'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}': {
    /** 年度报告：一件的全部 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Matter'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/profile/establish': {
    /** 机关：登记机关 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          name: string;
          shortName: string;
          level: 'government' | 'department' | 'branch' | 'township';
          creditCode: string;
          region: string;
          parent: string | null;
          reportsThrough: string | null;
          makesRules: boolean;
          ownName: boolean;
          respondent: {
            kind: 'department';
            government: string;
            superior?: string;
          } | {
            kind: 'government';
            superiorGovernment: string;
          } | {
            kind: 'branch';
            actsInOwnName?: boolean;
            parentGovernment: string;
            localGovernment?: string;
          } | null;
          supervisors: {
            area: string | null;
            line: string | null;
          };
          contact: {
            office: string;
            address: string;
            hours: string;
            phone: string;
            fax: string;
            postcode: string;
            email: string;
            website: string;
          };
          units: {
            id: string;
            name: string;
          }[];
          settings: {
            clock: {
              unconfirmedReceipt?: 'arrival' | 'wait';
              emailReceipt?: 'confirmation' | 'arrival';
              clarificationWindow?: number;
              excludeSendingDay?: boolean;
              excludeAnswerDay?: boolean;
              lateOpinion?: 'excluded' | 'ignored';
              reasonsStopClock?: boolean;
              extensionAfterRestart?: 'kept' | 'spent';
              rollOver?: 'restDays' | 'holidays';
            };
            rows: {
              alreadyPublic: 'disclosed' | 'otherHandling.other';
              notGovernmentInformation: 'otherHandling.other' | 'notProcessed.petition';
            };
            disputesCountedBy: 'dispute' | 'instance';
            expiryCountsAsRepeal: boolean;
            duties: ('guide' | 'catalogue' | 'institution' | 'proactive' | 'licenceDecision' | 'penaltyDecision' | 'enforcementDecision' | 'penaltyWithdrawal' | 'annualReport' | 'governmentAnnualReport' | 'enforcementTotals' | 'penaltyList' | 'drinkingWater' | 'environmentMonthly' | 'environmentYearly' | 'environmentInspection' | 'environmentEmergency' | 'impactAssessment' | 'hazardousWasteLicence' | 'dischargePermit' | 'disclosingEnterprises')[];
          };
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/profile/change': {
    /** 机关：变更机关登记 — 可用的角色：公开工作机构负责人、系统管理员。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          name?: string;
          shortName?: string;
          level?: 'government' | 'department' | 'branch' | 'township';
          creditCode?: string;
          region?: string;
          parent?: string | null;
          reportsThrough?: string | null;
          makesRules?: boolean;
          ownName?: boolean;
          respondent?: {
            kind: 'department';
            government: string;
            superior?: string;
          } | {
            kind: 'government';
            superiorGovernment: string;
          } | {
            kind: 'branch';
            actsInOwnName?: boolean;
            parentGovernment: string;
            localGovernment?: string;
          } | null;
          supervisors?: {
            area: string | null;
            line: string | null;
          };
          contact?: {
            office: string;
            address: string;
            hours: string;
            phone: string;
            fax: string;
            postcode: string;
            email: string;
            website: string;
          };
          units?: {
            id: string;
            name: string;
          }[];
          settings?: {
            clock: {
              unconfirmedReceipt?: 'arrival' | 'wait';
              emailReceipt?: 'confirmation' | 'arrival';
              clarificationWindow?: number;
              excludeSendingDay?: boolean;
              excludeAnswerDay?: boolean;
              lateOpinion?: 'excluded' | 'ignored';
              reasonsStopClock?: boolean;
              extensionAfterRestart?: 'kept' | 'spent';
              rollOver?: 'restDays' | 'holidays';
            };
            rows: {
              alreadyPublic: 'disclosed' | 'otherHandling.other';
              notGovernmentInformation: 'otherHandling.other' | 'notProcessed.petition';
            };
            disputesCountedBy: 'dispute' | 'instance';
            expiryCountsAsRepeal: boolean;
            duties: ('guide' | 'catalogue' | 'institution' | 'proactive' | 'licenceDecision' | 'penaltyDecision' | 'enforcementDecision' | 'penaltyWithdrawal' | 'annualReport' | 'governmentAnnualReport' | 'enforcementTotals' | 'penaltyList' | 'drinkingWater' | 'environmentMonthly' | 'environmentYearly' | 'environmentInspection' | 'environmentEmergency' | 'impactAssessment' | 'hazardousWasteLicence' | 'dischargePermit' | 'disclosingEnterprises')[];
          };
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/register': {
    /** 公开申请：登记申请 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          channel: 'inPerson' | 'registeredMail' | 'mail' | 'online' | 'email' | 'fax' | 'oral';
          submittedAt?: string;
          content: {
            description: string;
            title?: string;
            documentNumber?: string;
            features?: string;
          };
          supply: {
            form: 'paper' | 'electronic' | 'disc' | 'inspection' | 'any';
            way: 'post' | 'collection' | 'email' | 'online' | 'fax' | 'onSite';
          };
          applicant: components['schemas']['Applicant'];
          takenDownBy?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/confirm': {
    /** 公开申请：登记与申请人确认 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/askClarification': {
    /** 公开申请：告知补正 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          items: string[];
          until?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/recordClarificationServed': {
    /** 公开申请：登记补正告知送达 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          proof: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/recordClarificationReceived': {
    /** 公开申请：登记收到补正 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          content: string;
          justification?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/lapseClarification': {
    /** 公开申请：认定逾期不补正 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          unjustified: boolean;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/consult': {
    /** 公开申请：征求意见 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          party: 'thirdParty' | 'jointAgency' | 'otherAgency';
          ref: string;
          about: string;
          counterpart?: components['schemas']['Applicant'];
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/recordConsultationReceived': {
    /** 公开申请：登记对方收到征求意见书 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          party: 'thirdParty' | 'jointAgency' | 'otherAgency';
          ref: string;
          proof: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/recordOpinion': {
    /** 公开申请：登记收到意见 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          party: 'thirdParty' | 'jointAgency' | 'otherAgency';
          ref: string;
          opinion: 'agrees' | 'objects';
          note?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/lapseConsultation': {
    /** 公开申请：认定逾期未答复意见 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          party: 'thirdParty' | 'jointAgency' | 'otherAgency';
          ref: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/approveExtension': {
    /** 公开申请：批准延期 — 可用的角色：公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          days: number;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/notifyExtension': {
    /** 公开申请：告知延期 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          way: 'signed' | 'mailed' | 'electronic';
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/askReasons': {
    /** 公开申请：要求说明理由 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/recordReasons': {
    /** 公开申请：登记收到理由说明 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          note: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/notifyDelay': {
    /** 公开申请：告知延迟答复期限 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          until: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/proposeFee': {
    /** 公开申请：计算信息处理费 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          standard: 'item' | 'page';
          count: number;
          chargedBefore: number;
          excessive: boolean;
          alreadyPublic: boolean;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/approveFee': {
    /** 公开申请：批准收费 — 可用的角色：公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/noticeFee': {
    /** 公开申请：发出收费通知 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          way: 'signed' | 'mailed' | 'electronic';
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/recordFeeServed': {
    /** 公开申请：登记收费通知送达 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          proof: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/recordFeePaid': {
    /** 公开申请：登记缴费 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          amount: number;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/lapseFee': {
    /** 公开申请：认定逾期未缴费 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/withdraw': {
    /** 公开申请：登记撤回 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          statement: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/reply': {
    /** 公开申请：答复 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          way: 'signed' | 'mailed' | 'electronic';
          number?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/recordService': {
    /** 公开申请：登记送达 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          way: 'signed' | 'mailed' | 'electronic';
          proof: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/triage': {
    /** 公开申请：辨别事项 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          as: 'disclosure' | 'petition' | 'inquiry' | 'publication' | 'administrativeQuery' | 'rectification';
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/assign': {
    /** 公开申请：分办、转交 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          unit: string;
          handler?: string;
          due?: string;
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/involve': {
    /** 公开申请：请其他机构协办 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          units: string[];
          due?: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/split': {
    /** 公开申请：拆分 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          parts: {
            description: string;
            title?: string;
            documentNumber?: string;
            features?: string;
          }[];
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/merge': {
    /** 公开申请：并案 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          into: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/transfer': {
    /** 公开申请：转其他机关 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          agency: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/void': {
    /** 公开申请：作废 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/recordSearch': {
    /** 公开申请：登记检索 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          systems: string[];
          terms: string[];
          range: string;
          found: boolean;
          result: string;
          searcher: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/reviewSecrecy': {
    /** 公开申请：保密审查 — 可用的角色：审核人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          conclusion: 'disclosable' | 'partlyDisclosable' | 'notDisclosable' | 'referred';
          basis: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/decide': {
    /** 公开申请：拟定决定 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          parts: {
            what: string;
            outcome: 'disclosed.alreadyPublic' | 'disclosed.provided' | 'withheld.stateSecret' | 'withheld.prohibitedByLaw' | 'withheld.securityAndStability' | 'withheld.thirdPartyRights' | 'withheld.internalAffairs' | 'withheld.processInformation' | 'withheld.enforcementFile' | 'withheld.administrativeQuery' | 'unavailable.notExisting' | 'unavailable.notOurs' | 'unavailable.needsCompilation' | 'unavailable.unclearAfterClarification' | 'notProcessed.petition' | 'notProcessed.repeated' | 'notProcessed.publication' | 'notProcessed.excessive' | 'notProcessed.confirmation' | 'otherHandling.notGovernmentInformation' | 'otherHandling.other';
            reason?: string;
            facts?: {
              separable?: boolean;
              placeVerified?: boolean;
              rightAgencySettled?: boolean;
              needsCompiling?: boolean;
              petition?: boolean;
              publicPrint?: boolean;
              reasonsUnreasonable?: boolean;
              alreadyObtained?: boolean;
              notGovernmentInformation?: boolean;
              classified?: boolean;
              lawNamed?: boolean;
              articleNamed?: boolean;
              rankSufficient?: boolean;
              harmLikely?: boolean;
              harmAssessed?: boolean;
              concernsThirdParty?: boolean;
              harmsThirdParty?: boolean;
              objectionUnfounded?: boolean;
              publicInterestPrevails?: boolean;
              oneOfThreeKinds?: boolean;
              oneOfFourKinds?: boolean;
              inEnforcementFile?: boolean;
              otherRulesRequireDisclosure?: boolean;
              officeNamed?: boolean;
            };
          }[];
          main?: 'disclosed.alreadyPublic' | 'disclosed.provided' | 'withheld.stateSecret' | 'withheld.prohibitedByLaw' | 'withheld.securityAndStability' | 'withheld.thirdPartyRights' | 'withheld.internalAffairs' | 'withheld.processInformation' | 'withheld.enforcementFile' | 'withheld.administrativeQuery' | 'unavailable.notExisting' | 'unavailable.notOurs' | 'unavailable.needsCompilation' | 'unavailable.unclearAfterClarification' | 'notProcessed.petition' | 'notProcessed.repeated' | 'notProcessed.publication' | 'notProcessed.excessive' | 'notProcessed.confirmation' | 'otherHandling.notGovernmentInformation' | 'otherHandling.other';
          earlier?: {
            request?: string;
            on?: string;
            number?: string;
          };
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/reviewLegality': {
    /** 公开申请：法制审核 — 可用的角色：审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          conclusion: 'agreed' | 'returned' | 'notRequired';
          basis: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/delegate': {
    /** 公开申请：委托签发 — 可用的角色：公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          to: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/sign': {
    /** 公开申请：签发 — 可用的角色：公开工作机构负责人、审核人、承办人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          conclusion: 'approved' | 'returned';
          basis: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/reopen': {
    /** 公开申请：重新办理 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          dispute: string;
          until?: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/suggestDisclosure': {
    /** 公开申请：建议主动公开 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          by: 'applicant' | 'agency';
          note: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/register': {
    /** 更正申请：登记更正申请 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          channel: 'inPerson' | 'registeredMail' | 'mail' | 'online' | 'email' | 'fax' | 'oral';
          subject: string;
          claim: string;
          proofs: string[];
          applicant: components['schemas']['Applicant'];
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/{matter}/addProof': {
    /** 更正申请：补充证据 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          proofs: string[];
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/{matter}/check': {
    /** 更正申请：登记核实结果 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          conclusion: 'inaccurate' | 'accurate' | 'unproven' | 'notOurs';
          basis: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/{matter}/correct': {
    /** 更正申请：予以更正 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          change: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/{matter}/forward': {
    /** 更正申请：转送有权更正的机关 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          to: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/{matter}/direct': {
    /** 更正申请：告知向有权更正的机关提出 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          to: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/{matter}/reply': {
    /** 更正申请：答复更正申请 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          way: 'signed' | 'mailed' | 'electronic';
          number?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/{matter}/withdraw': {
    /** 更正申请：登记撤回更正申请 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          statement: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/rectifications/{matter}/void': {
    /** 更正申请：作废 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/draft': {
    /** 主动公开信息：起草 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          title: string;
          summary: string;
          item: {
            law: string;
            topic?: string;
          };
          column: string;
          number: string | null;
          writtenOn: string | null;
          genre: string;
          theme: string;
          keywords: string[];
          source: string;
          origin: {
            kind: 'own';
          } | {
            kind: 'fromPublic';
          } | {
            kind: 'fromAgency';
            agency: string;
            publishedAt?: string;
          } | {
            kind: 'joint';
            lead: string;
            members: string[];
          };
          attribute: {
            kind: 'proactive';
          } | {
            kind: 'onRequest';
            basis: string;
          } | {
            kind: 'withheld';
            ground: 'stateSecret' | 'prohibitedByLaw' | 'securityAndStability' | 'thirdPartyRights' | 'internalAffairs' | 'processInformation' | 'enforcementFile' | 'administrativeQuery';
            basis: string;
          };
          text: string;
          attachments: {
            name: string;
            file: string;
          }[];
          result: {
            kind: 'licence' | 'penalty';
            decidedOn: string;
          } | null;
          duty: {
            duty: 'guide' | 'catalogue' | 'institution' | 'proactive' | 'licenceDecision' | 'penaltyDecision' | 'enforcementDecision' | 'penaltyWithdrawal' | 'annualReport' | 'governmentAnnualReport' | 'enforcementTotals' | 'penaltyList' | 'drinkingWater' | 'environmentMonthly' | 'environmentYearly' | 'environmentInspection' | 'environmentEmergency' | 'impactAssessment' | 'hazardousWasteLicence' | 'dischargePermit' | 'disclosingEnterprises';
            about: string;
          } | null;
          document: string | null;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/edit': {
    /** 主动公开信息：修改草稿 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          change: {
            title?: string;
            summary?: string;
            item?: {
              law: string;
              topic?: string;
            };
            column?: string;
            number?: string | null;
            writtenOn?: string | null;
            genre?: string;
            theme?: string;
            keywords?: string[];
            source?: string;
            origin?: {
              kind: 'own';
            } | {
              kind: 'fromPublic';
            } | {
              kind: 'fromAgency';
              agency: string;
              publishedAt?: string;
            } | {
              kind: 'joint';
              lead: string;
              members: string[];
            };
            attribute?: {
              kind: 'proactive';
            } | {
              kind: 'onRequest';
              basis: string;
            } | {
              kind: 'withheld';
              ground: 'stateSecret' | 'prohibitedByLaw' | 'securityAndStability' | 'thirdPartyRights' | 'internalAffairs' | 'processInformation' | 'enforcementFile' | 'administrativeQuery';
              basis: string;
            };
            text?: string;
            attachments?: {
              name: string;
              file: string;
            }[];
            result?: {
              kind: 'licence' | 'penalty';
              decidedOn: string;
            } | null;
            duty?: {
              duty: 'guide' | 'catalogue' | 'institution' | 'proactive' | 'licenceDecision' | 'penaltyDecision' | 'enforcementDecision' | 'penaltyWithdrawal' | 'annualReport' | 'governmentAnnualReport' | 'enforcementTotals' | 'penaltyList' | 'drinkingWater' | 'environmentMonthly' | 'environmentYearly' | 'environmentInspection' | 'environmentEmergency' | 'impactAssessment' | 'hazardousWasteLicence' | 'dischargePermit' | 'disclosingEnterprises';
              about: string;
            } | null;
            document?: string | null;
          };
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/review': {
    /** 主动公开信息：公开审查 — 可用的角色：审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          conclusion: 'mayPublish' | 'mustNot' | 'referred';
          basis: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/publish': {
    /** 主动公开信息：发布 — 可用的角色：发布人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          channels: ('platform' | 'website' | 'gazette' | 'media' | 'pressConference' | 'newspaper' | 'broadcast' | 'television')[];
          url?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/publishCredit': {
    /** 主动公开信息：登记信用网站公示 — 可用的角色：发布人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          url?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/revise': {
    /** 主动公开信息：修改已发布的信息 — 可用的角色：发布人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          change: {
            title?: string;
            summary?: string;
            item?: {
              law: string;
              topic?: string;
            };
            column?: string;
            number?: string | null;
            writtenOn?: string | null;
            genre?: string;
            theme?: string;
            keywords?: string[];
            source?: string;
            origin?: {
              kind: 'own';
            } | {
              kind: 'fromPublic';
            } | {
              kind: 'fromAgency';
              agency: string;
              publishedAt?: string;
            } | {
              kind: 'joint';
              lead: string;
              members: string[];
            };
            attribute?: {
              kind: 'proactive';
            } | {
              kind: 'onRequest';
              basis: string;
            } | {
              kind: 'withheld';
              ground: 'stateSecret' | 'prohibitedByLaw' | 'securityAndStability' | 'thirdPartyRights' | 'internalAffairs' | 'processInformation' | 'enforcementFile' | 'administrativeQuery';
              basis: string;
            };
            text?: string;
            attachments?: {
              name: string;
              file: string;
            }[];
            result?: {
              kind: 'licence' | 'penalty';
              decidedOn: string;
            } | null;
            duty?: {
              duty: 'guide' | 'catalogue' | 'institution' | 'proactive' | 'licenceDecision' | 'penaltyDecision' | 'enforcementDecision' | 'penaltyWithdrawal' | 'annualReport' | 'governmentAnnualReport' | 'enforcementTotals' | 'penaltyList' | 'drinkingWater' | 'environmentMonthly' | 'environmentYearly' | 'environmentInspection' | 'environmentEmergency' | 'impactAssessment' | 'hazardousWasteLicence' | 'dischargePermit' | 'disclosingEnterprises';
              about: string;
            } | null;
            document?: string | null;
          };
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/setValidity': {
    /** 主动公开信息：登记效力变动 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          validity: 'amended' | 'repealed' | 'expired';
          by: string | null;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/interpret': {
    /** 主动公开信息：关联政策解读 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          interprets: {
            kind: 'disclosure' | 'document';
            id: string;
          };
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/overturn': {
    /** 主动公开信息：登记所依据的决定被撤销 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          how: 'changed' | 'revoked' | 'unlawful' | 'void';
          by: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/withdraw': {
    /** 主动公开信息：撤下 — 可用的角色：发布人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          ground: 'penaltyOverturned' | 'secrecy' | 'privacy' | 'inaccurate' | 'other';
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/deliver': {
    /** 主动公开信息：送查阅场所 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          to: 'archive' | 'library' | 'hall';
          place: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/reassess': {
    /** 主动公开信息：定期评估审查 — 可用的角色：审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          conclusion: 'keep' | 'open';
          basis: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disclosures/{matter}/void': {
    /** 主动公开信息：作废 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/documents/register': {
    /** 规章和行政规范性文件：登记文件 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          kind: 'rules' | 'normativeDocuments';
          name: string;
          number: string;
          joint: {
            lead: boolean;
            with: string[];
          } | null;
          validUntil: string | null;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/documents/{matter}/amend': {
    /** 规章和行政规范性文件：登记修改 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          by: string;
          number?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/documents/{matter}/prolong': {
    /** 规章和行政规范性文件：登记延长有效期 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          by: string;
          validUntil: string | null;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/documents/{matter}/repeal': {
    /** 规章和行政规范性文件：登记废止 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          by: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/documents/{matter}/expire': {
    /** 规章和行政规范性文件：登记失效 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          by: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/documents/{matter}/void': {
    /** 规章和行政规范性文件：作废 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions/register': {
    /** 处理决定：登记决定 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          kind: 'licence' | 'penalty' | 'coercion';
          number: string;
          subject: string;
          source: string;
          withheld: {
            ground: 'stateSecret' | 'prohibitedByLaw' | 'securityAndStability' | 'thirdPartyRights' | 'internalAffairs' | 'processInformation' | 'enforcementFile' | 'administrativeQuery' | 'noSocialEffect';
            note: string;
          } | null;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions/{matter}/publish': {
    /** 处理决定：登记公示 — 可用的角色：发布人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          where: string;
          url?: string;
          disclosure?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions/{matter}/withhold': {
    /** 处理决定：登记依法不公示 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          ground: 'stateSecret' | 'prohibitedByLaw' | 'securityAndStability' | 'thirdPartyRights' | 'internalAffairs' | 'processInformation' | 'enforcementFile' | 'administrativeQuery' | 'noSocialEffect';
          note: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions/{matter}/overturn': {
    /** 处理决定：登记被撤销、变更 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          how: 'changed' | 'revoked' | 'unlawful' | 'void';
          by: string;
          disclosure?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions/{matter}/withdrawPublication': {
    /** 处理决定：登记撤下公示 — 可用的角色：发布人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions/openSeries': {
    /** 处理决定：开立按月汇总 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          kind: 'licence' | 'penalty' | 'coercion';
          source: string;
          from: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions/{matter}/addTotal': {
    /** 处理决定：填报一个月的合计 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          month: string;
          quantity: number;
          published: number;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/decisions/{matter}/void': {
    /** 处理决定：作废 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/charges/collect': {
    /** 行政事业性收费：登记一笔收费 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          item: string;
          basis: string;
          amount: number;
          receipt: string;
          handlingFeeOf?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/charges/collectTotal': {
    /** 行政事业性收费：登记一段时间的收费合计 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          item: string;
          basis: string;
          amount: number;
          period: string;
          source: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/charges/{matter}/refund': {
    /** 行政事业性收费：登记退费 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          amount: number;
          receipt: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/charges/{matter}/void': {
    /** 行政事业性收费：作废 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/open': {
    /** 复议诉讼案件：登记案件 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          body: string;
          caseNumber: string;
          group: 'reconsideration' | 'litigation.direct' | 'litigation.afterReconsideration';
          subject: string;
          capacity: 'respondent' | 'coDefendant';
          procedure?: 'ordinary' | 'simplified';
          request?: string;
          contested?: {
            on: string;
            bases: string[];
          };
          after?: string;
          afterNote?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/setProcedure': {
    /** 复议诉讼案件：登记适用的程序 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          procedure: 'ordinary' | 'simplified';
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/answer': {
    /** 复议诉讼案件：提交答复、答辩 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          note?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/scheduleHearing': {
    /** 复议诉讼案件：登记开庭、听证日期 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          day: string;
          place: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/hear': {
    /** 复议诉讼案件：登记开庭、听证情况 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          note?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/decide': {
    /** 复议诉讼案件：登记结果 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          outcome: 'reconsideration.upheld' | 'reconsideration.requestDismissed' | 'reconsideration.changed' | 'reconsideration.revoked' | 'reconsideration.partlyRevoked' | 'reconsideration.declaredUnlawful' | 'reconsideration.performanceOrdered' | 'reconsideration.declaredVoid' | 'reconsideration.terminated' | 'reconsideration.settled' | 'reconsideration.mediated' | 'reconsideration.applicationDismissed' | 'reconsideration.notAccepted' | 'reconsideration.lapsed' | 'court.claimsDismissed' | 'court.revoked' | 'court.partlyRevoked' | 'court.performanceOrdered' | 'court.declaredUnlawful' | 'court.declaredVoid' | 'court.suitDismissed' | 'court.notFiled' | 'court.withdrawn' | 'court.mediated' | 'court.terminated' | 'court.transferred' | 'higherCourt.affirmed' | 'higherCourt.appealWithdrawn' | 'higherCourt.remanded';
          documentNumber?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/settle': {
    /** 复议诉讼案件：登记裁判生效 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/appeal': {
    /** 复议诉讼案件：登记上诉 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          body: string;
          caseNumber: string;
          by: 'agency' | 'otherParty';
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/rehear': {
    /** 复议诉讼案件：登记发回重审 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          body: string;
          caseNumber: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/openRetrial': {
    /** 复议诉讼案件：登记再审 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          body: string;
          caseNumber: string;
          by: 'agency' | 'otherParty';
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/join': {
    /** 复议诉讼案件：登记合并审理 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          with: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/impose': {
    /** 复议诉讼案件：登记须履行的事项 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          duty: 'redo' | 'perform' | 'pay' | 'report' | 'other';
          text: string;
          term?: {
            n: number;
            unit: 'day' | 'workingDay';
          } | {
            until: string;
          };
          amount?: number;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/fulfil': {
    /** 复议诉讼案件：登记履行完毕 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          duty: number;
          note: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/link': {
    /** 复议诉讼案件：关联公开申请 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          request: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/assign': {
    /** 复议诉讼案件：分办 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          handler: string;
          unit?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/disputes/{matter}/void': {
    /** 复议诉讼案件：作废 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/improvements/open': {
    /** 问题与改进：立项 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          source: 'inspection' | 'assessment' | 'dispute' | 'letter' | 'selfCheck' | 'lastReport' | 'other';
          description: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/improvements/{matter}/plan': {
    /** 问题与改进：定措施 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          measures: string;
          inCharge: string;
          due: string;
          reason?: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/improvements/{matter}/note': {
    /** 问题与改进：登记进展 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          text: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/improvements/{matter}/finish': {
    /** 问题与改进：完成 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence: components['schemas']['Evidence'];
          text: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/improvements/{matter}/giveUp': {
    /** 问题与改进：不再进行 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/improvements/{matter}/carryOver': {
    /** 问题与改进：转入下一年度 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          due: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/improvements/{matter}/void': {
    /** 问题与改进：作废 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/adjust': {
    /** 年度报告：提出数字调整 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          cell: string;
          delta: number;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/amend': {
    /** 年度报告：提出已关账年度的数字调整 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          cell: string;
          delta: number;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/amendText': {
    /** 年度报告：提出已关账年度的正文更正 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          section: 'preface' | 'overview' | 'problems' | 'other';
          text: string;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/approveAdjustment': {
    /** 年度报告：批准数字调整或者正文更正 — 可用的角色：公开工作机构负责人、审核人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          adjustment: number;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/withdrawAdjustment': {
    /** 年度报告：撤回数字调整或者正文更正 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          adjustment: number;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/write': {
    /** 年度报告：填写文字部分 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          section: 'preface' | 'overview' | 'problems' | 'other';
          text: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/setContext': {
    /** 年度报告：填写台账以外的数字 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          name: string;
          label: string;
          value: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/waive': {
    /** 年度报告：说明核查发现的一项问题 — 可用的角色：公开工作机构负责人、审核人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          finding: string;
          cells?: string[];
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/withdrawWaiver': {
    /** 年度报告：撤回说明 — 可用的角色：公开工作机构负责人、审核人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          waiver: number;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/revise': {
    /** 年度报告：撤回签发，以便修改 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/submit': {
    /** 年度报告：报送主管部门 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/return': {
    /** 年度报告：退回，附意见 — 可用的角色：主管部门。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          remarks: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/accept': {
    /** 年度报告：接收 — 可用的角色：主管部门。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{matter}/publish': {
    /** 年度报告：登记发布 — 可用的角色：发布人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          on: string;
          evidence?: components['schemas']['Evidence'];
          url: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/corrections/propose': {
    /** 台账更正：提出更正 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          about: {
            kind: 'agency' | 'person' | 'request' | 'rectification' | 'disclosure' | 'document' | 'decision' | 'charge' | 'dispute' | 'improvement' | 'year';
            id: string;
          };
          of: number;
          instead: {
            type: string;
            [key: string]: unknown;
          } | null;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/corrections/approve': {
    /** 台账更正：批准更正 — 可用的角色：审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          about: {
            kind: 'agency' | 'person' | 'request' | 'rectification' | 'disclosure' | 'document' | 'decision' | 'charge' | 'dispute' | 'improvement' | 'year';
            id: string;
          };
          proposal: number;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/corrections/decline': {
    /** 台账更正：不批准更正 — 可用的角色：审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          about: {
            kind: 'agency' | 'person' | 'request' | 'rectification' | 'disclosure' | 'document' | 'decision' | 'charge' | 'dispute' | 'improvement' | 'year';
            id: string;
          };
          proposal: number;
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/people/{person}': {
    /** 一位申请人：遮盖的姓名和联系方式，以及谁查看过 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; person: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Person'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/people/{matter}/reveal': {
    /** 查看申请人信息：先登记查看，再显示 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          fields: ('name' | 'contact' | 'address' | 'paperNumber' | 'agentName' | 'agentContact')[];
          reason: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          fields: {
            name?: string;
            contact?: string;
            address?: string;
            paperNumber?: string;
            agentName?: string;
            agentContact?: string;
          };
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/requests/{matter}/proofs': {
    /** 每个期限的逐日证明：哪一天算、哪一天不算、凭什么 — 证明可以交给别人核对：verify/deadline.mjs 不用本系统的程序重新数一遍。 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; matter: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Proofs'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/exports/requests': {
    /** 公开申请：导出列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { as?: 'csv' | 'xlsx' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/exports/rectifications': {
    /** 更正申请：导出列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { as?: 'csv' | 'xlsx' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/exports/disclosures': {
    /** 主动公开信息：导出列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { as?: 'csv' | 'xlsx' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/exports/documents': {
    /** 规章和行政规范性文件：导出列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { as?: 'csv' | 'xlsx' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/exports/decisions': {
    /** 处理决定：导出列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { as?: 'csv' | 'xlsx' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/exports/charges': {
    /** 行政事业性收费：导出列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { as?: 'csv' | 'xlsx' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/exports/disputes': {
    /** 复议诉讼案件：导出列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { as?: 'csv' | 'xlsx' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/exports/improvements': {
    /** 问题与改进：导出列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { as?: 'csv' | 'xlsx' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/exports/years': {
    /** 年度报告：导出列表 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { as?: 'csv' | 'xlsx' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/public/agencies/{agency}/filings': {
    /** 提交一件政府信息公开申请 — 收下即有回执；提交的人太多时先收下、稍后登记，收到的日期不变。回执号和查询码只在这里给出，请保存。 — 不需要登录：公民、法人和其他组织都可以申请（条例§27） */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          content: {
            description: string;
            title?: string;
            documentNumber?: string;
            features?: string;
          };
          supply: {
            form: 'paper' | 'electronic' | 'disc' | 'inspection' | 'any';
            way: 'post' | 'collection' | 'email' | 'online' | 'fax' | 'onSite';
          };
          applicant: components['schemas']['Applicant'];
        } } };
      responses: {
        202: { content: { 'application/json': components['schemas']['FilingReceived'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/public/agencies/{agency}/filings/status': {
    /** 查询一件申请办到哪里 — 不需要登录：申请人凭回执号和查询码查询办理情况 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          receipt: string;
          code: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['FilingStatus'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/files': {
    /** 上交一个凭证文件 — 按内容认格式，不看文件名：PDF、OFD、Word、Excel、Word 97—2003、Excel 97—2003、PNG 图片、JPEG 图片、GIF 图片、WebP 图片、BMP 图片、TIFF 图片、纯文本。带宏的、设了密码的、网页、脚本、程序都不收。登记时在凭证里写编号。 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/octet-stream': Blob } };
      responses: {
        201: { content: { 'application/json': components['schemas']['EvidenceFile'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/files/{file}': {
    /** 一个凭证文件的情况 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; file: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['EvidenceFile'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/files/{file}/content': {
    /** 下载一个凭证文件；每次下载都留有审计 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; file: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/pdf': Blob; 'application/ofd': Blob; 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; 'application/msword': Blob; 'application/vnd.ms-excel': Blob; 'image/png': Blob; 'image/jpeg': Blob; 'image/gif': Blob; 'image/webp': Blob; 'image/bmp': Blob; 'image/tiff': Blob; 'text/plain': string } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{year}/report': {
    /** 由台账编成的年报，连同核查结果和修复建议 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; year: number };
        query?: { asOf?: string; area?: 'true' | 'false' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Draft'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{year}/report/cell': {
    /** 年报的一格从哪些事项来 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; year: number };
        query: { asOf?: string; area?: 'true' | 'false'; address: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          explanation: {
            [key: string]: unknown;
          };
          matters: {
            [key: string]: unknown;
          }[];
          [key: string]: unknown;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{year}/report/forecast': {
    /** 到年底会怎样：哪些会办结，哪些会结转 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; year: number };
        query?: { asOf?: string; area?: 'true' | 'false' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          forecast: {
            [key: string]: unknown;
          } | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{year}/report/file': {
    /** 年报文件：json、html、xlsx、docx、pdf — 还有错误没有处理的，每页标“草稿”。 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; year: number };
        query?: { asOf?: string; area?: 'true' | 'false'; as?: 'json' | 'html' | 'xlsx' | 'docx' | 'pdf'; draft?: 'true' | 'false' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          [key: string]: unknown;
        }; 'text/html': string; 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob; 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob; 'application/pdf': Blob } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{year}/signOff': {
    /** 签发年报 — 看过以后年报有了变动的，答复 412，changed 列出其间登记的事；请重新看过再办。 — 可用的角色：公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; year: number };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          seen: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{year}/close': {
    /** 关账：此后本年度的数字不再变动 — 看过以后年报有了变动的，答复 412，changed 列出其间登记的事；请重新看过再办。 — 可用的角色：公开工作机构负责人、审核人。 */
    post: {
      parameters: {
        path: { agency: string; year: number };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          seen: string;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Accepted'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{year}/report/comparison': {
    /** 地区汇总与各机关年报逐格核对 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; year: number };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          area: components['schemas']['AnnualReport'];
          members: {
            agency: string;
            name: string;
            stage: string;
            from: 'imported' | 'register';
            report: components['schemas']['AnnualReport'];
          }[];
          notes: components['schemas']['ReportNote'][];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/reports/{year}': {
    /** 所管各机关的年报，办到了哪一步 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { year: number };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          reports: {
            agency: string;
            name: string;
            parent: string | null;
            reportsThrough: string | null;
            stage: 'drafting' | 'signedOff' | 'submitted' | 'returned' | 'accepted' | 'published';
            label: string;
            closed: boolean;
            dates: {
              [key: string]: string | null;
            };
            due: string | null;
            late: boolean;
          }[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/readings': {
    /** 读一份已发布的年报：txt、md、html、docx、xlsx、pdf、json — 在另外的进程里读，限时限内存；什么也不保存。写明年度的，与留下的上年度年报核对。 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query: { as: 'txt' | 'md' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'json'; year?: number };
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/octet-stream': Blob } };
      responses: {
        200: { content: { 'application/json': components['schemas']['Reading'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{year}/imports': {
    /** 留下一份已公布的年报，作下年度核对之用 — 内容是读文件得到、经人核对过的年报 JSON（schemas/annual-report.schema.json）。同一年度留有几份的，用最后一份。 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string; year: number };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          report: {
            [key: string]: unknown;
          };
          from: 'txt' | 'md' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'json';
        } } };
      responses: {
        201: { content: { 'application/json': {
          id: string;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 留下的年报 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; year: number };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          imports: {
            id: string;
            agency: string;
            year: number;
            at: string;
            by: string;
            from: string;
          }[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/years/{year}/imports/{import}': {
    /** 留下的一份年报 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string; year: number; import: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          id: string;
          agency: string;
          year: number;
          at: string;
          by: string;
          from: string;
          report: components['schemas']['AnnualReport'];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 去掉留下的一份年报 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    delete: {
      parameters: {
        path: { agency: string; year: number; import: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          removed: boolean;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/calendar/notices': {
    /** 工作日所依据的放假安排 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员、系统管理员。 */
    get: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          notices: {
            schema: 'gongkai/holiday-notice@1';
            number: string | null;
            title: string;
            issued: string;
            published: string | null;
            source: string | null;
            year: number | null;
            amends: string | null;
            area: string | null;
            holidays: {
              name: string;
              off: {
                from: string;
                to: string;
              }[];
              work: string[];
            }[];
            label: string;
            adopted: {
              id: string;
              at: string;
              by: string;
              withdrawn: {
                at: string;
                by: string;
              } | null;
            } | null;
          }[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 采用一份新的放假安排 — 采用以后，各进程的下一次办理就按它计算，只读的页面两秒以内跟上。先用预览看清会移动哪些期限。 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['HolidayNotice'] } };
      responses: {
        200: { content: { 'application/json': components['schemas']['AdoptedNotice'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/calendar/years/{year}': {
    /** 一年里每一天是不是工作日，依据哪一份通知 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员、系统管理员。 */
    get: {
      parameters: {
        path: { year: number };
        query?: { area?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          year: number;
          workingDays: number;
          days: {
            date: string;
            working: boolean;
            kind: string;
            why: string;
            by: string | null;
            provisional: boolean;
          }[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/calendar/preview': {
    /** 一份新的放假安排会移动哪些未办结的期限 — 按机关逐个列出；机关多的分页，每页若干个机关，每个机关一次列全。 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path?: never;
        query?: { after?: string; limit?: number };
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/json': components['schemas']['HolidayNotice'] } };
      responses: {
        200: { content: { 'application/json': components['schemas']['NoticePreview'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/calendar/notices/{notice}/withdraw': {
    /** 撤回误采用的放假安排 — 产品自带的不能撤回。 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path: { notice: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['AdoptedNotice'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/settings/general': {
    /** 一般设置 — 密码和密钥只说设了没有（secrets），从不给出。 — 可用的角色：系统管理员。 */
    get: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          version: number;
          values: {
            name?: string;
            outbound?: {
              origins?: {
                origin: string;
                inside?: boolean;
              }[];
              timeoutMs?: number;
              mostBytes?: number;
            };
            mail?: {
              host: string;
              port?: number;
              secure?: boolean;
              plain?: boolean;
              user?: string | null;
              from: string;
              authority?: string;
            } | null;
            sms?: {
              url: string;
              templates?: {
                [key: string]: string;
              };
            } | null;
            scanner?: {
              host: string;
              port?: number;
            } | null;
            consultationDays?: number;
            limits?: {
              filings?: number;
            };
            retention?: {
              trailDays?: number;
              deliveryDays?: number;
              answerDays?: number;
            };
          };
          secrets: string[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 改一般设置 — 全部写出，没有写的恢复默认。密码和密钥写在 secrets 里：没有写的不变，写 null 的去掉。请在 If-Match 头里写明看到的版本（读取时得到的 ETag），从没有改过的写 "0"。 — 可用的角色：系统管理员。 */
    put: {
      parameters: {
        path?: never;
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          values: {
            name?: string;
            outbound?: {
              origins?: {
                origin: string;
                inside?: boolean;
              }[];
              timeoutMs?: number;
              mostBytes?: number;
            };
            mail?: {
              host: string;
              port?: number;
              secure?: boolean;
              plain?: boolean;
              user?: string | null;
              from: string;
              authority?: string;
            } | null;
            sms?: {
              url: string;
              templates?: {
                [key: string]: string;
              };
            } | null;
            scanner?: {
              host: string;
              port?: number;
            } | null;
            consultationDays?: number;
            limits?: {
              filings?: number;
            };
            retention?: {
              trailDays?: number;
              deliveryDays?: number;
              answerDays?: number;
            };
          };
          secrets?: {
            mailPassword?: string | null;
            smsToken?: string | null;
          };
        } } };
      responses: {
        200: { content: { 'application/json': {
          version: number;
          values: {
            name?: string;
            outbound?: {
              origins?: {
                origin: string;
                inside?: boolean;
              }[];
              timeoutMs?: number;
              mostBytes?: number;
            };
            mail?: {
              host: string;
              port?: number;
              secure?: boolean;
              plain?: boolean;
              user?: string | null;
              from: string;
              authority?: string;
            } | null;
            sms?: {
              url: string;
              templates?: {
                [key: string]: string;
              };
            } | null;
            scanner?: {
              host: string;
              port?: number;
            } | null;
            consultationDays?: number;
            limits?: {
              filings?: number;
            };
            retention?: {
              trailDays?: number;
              deliveryDays?: number;
              answerDays?: number;
            };
          };
          secrets: string[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/settings/sign-in': {
    /** 登录设置 — 密码和密钥只说设了没有（secrets），从不给出。 — 可用的角色：安全管理员。 */
    get: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          version: number;
          values: {
            passwords?: 'dengbao' | 'asvs';
            idleMinutes?: number;
            absoluteHours?: number;
            oidc?: {
              id: string;
              discoveryUrl: string;
              clientId: string;
            } | null;
          };
          secrets: string[];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 改登录设置 — 全部写出，没有写的恢复默认。密码和密钥写在 secrets 里：没有写的不变，写 null 的去掉。请在 If-Match 头里写明看到的版本（读取时得到的 ETag），从没有改过的写 "0"。 — 可用的角色：安全管理员。 */
    put: {
      parameters: {
        path?: never;
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          values: {
            passwords?: 'dengbao' | 'asvs';
            idleMinutes?: number;
            absoluteHours?: number;
            oidc?: {
              id: string;
              discoveryUrl: string;
              clientId: string;
            } | null;
          };
          secrets?: {
            oidcClientSecret?: string | null;
          };
        } } };
      responses: {
        200: { content: { 'application/json': {
          version: number;
          values: {
            passwords?: 'dengbao' | 'asvs';
            idleMinutes?: number;
            absoluteHours?: number;
            oidc?: {
              id: string;
              discoveryUrl: string;
              clientId: string;
            } | null;
          };
          secrets: string[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/tables/decisions/preview': {
    /** 许可、处罚、强制决定：看一看表格里的各行 — 文件为 .xlsx 或者 .csv，第一个可见的工作表。列：日期、种类、文号、事由、来源、不公开理由（可以没有）、不公开说明（可以没有）、凭据（可以没有）。 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: { source?: string; evidence?: string };
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/octet-stream': Blob } };
      responses: {
        200: { content: { 'application/json': {
          key: string;
          heads: {
            column: number;
            head: string;
            field: string | null;
          }[];
          sound: number;
          faulty: number;
          rows: {
            row: number;
            command: {
              [key: string]: unknown;
            } | null;
            faults: {
              field: string;
              message: string;
              law?: string;
            }[];
            formulas: string[];
          }[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/tables/decisions': {
    /** 许可、处罚、强制决定：登记表格里的各行 — 一次最多500行，各行分别登记；第 n 行的幂等键是所给的键加“-n”。中断以后用同一个键再来，登记过的不会重复。 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          rows: {
            row: number;
            command: {
              on: string;
              evidence?: components['schemas']['Evidence'];
              kind: 'licence' | 'penalty' | 'coercion';
              number: string;
              subject: string;
              source: string;
              withheld: {
                ground: 'stateSecret' | 'prohibitedByLaw' | 'securityAndStability' | 'thirdPartyRights' | 'internalAffairs' | 'processInformation' | 'enforcementFile' | 'administrativeQuery' | 'noSocialEffect';
                note: string;
              } | null;
            };
          }[];
        } } };
      responses: {
        200: { content: { 'application/json': {
          accepted: number;
          refused: number;
          rows: {
            row: number;
            outcome: 'accepted' | 'refused' | 'keyReused';
            matter: string | null;
            reasons: {
              text: string;
              law: string;
              cited: string;
            }[];
          }[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/tables/charges/preview': {
    /** 行政事业性收费：看一看表格里的各行 — 文件为 .xlsx 或者 .csv，第一个可见的工作表。列：日期、项目、依据、金额、票据号、凭据（可以没有）。 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: { source?: string; evidence?: string };
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/octet-stream': Blob } };
      responses: {
        200: { content: { 'application/json': {
          key: string;
          heads: {
            column: number;
            head: string;
            field: string | null;
          }[];
          sound: number;
          faulty: number;
          rows: {
            row: number;
            command: {
              [key: string]: unknown;
            } | null;
            faults: {
              field: string;
              message: string;
              law?: string;
            }[];
            formulas: string[];
          }[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/tables/charges': {
    /** 行政事业性收费：登记表格里的各行 — 一次最多500行，各行分别登记；第 n 行的幂等键是所给的键加“-n”。中断以后用同一个键再来，登记过的不会重复。 — 可用的角色：承办人、审核人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          rows: {
            row: number;
            command: {
              on: string;
              evidence?: components['schemas']['Evidence'];
              item: string;
              basis: string;
              amount: number;
              receipt: string;
              handlingFeeOf?: string;
            };
          }[];
        } } };
      responses: {
        200: { content: { 'application/json': {
          accepted: number;
          refused: number;
          rows: {
            row: number;
            outcome: 'accepted' | 'refused' | 'keyReused';
            matter: string | null;
            reasons: {
              text: string;
              law: string;
              cited: string;
            }[];
          }[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/tables/documents/preview': {
    /** 规章和行政规范性文件：看一看表格里的各行 — 文件为 .xlsx 或者 .csv，第一个可见的工作表。列：日期、种类、名称、文号、有效期至（可以没有）、凭据（可以没有）。 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: { source?: string; evidence?: string };
        header?: never;
        cookie?: never;
      };
      requestBody: { content: { 'application/octet-stream': Blob } };
      responses: {
        200: { content: { 'application/json': {
          key: string;
          heads: {
            column: number;
            head: string;
            field: string | null;
          }[];
          sound: number;
          faulty: number;
          rows: {
            row: number;
            command: {
              [key: string]: unknown;
            } | null;
            faults: {
              field: string;
              message: string;
              law?: string;
            }[];
            formulas: string[];
          }[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/tables/documents': {
    /** 规章和行政规范性文件：登记表格里的各行 — 一次最多500行，各行分别登记；第 n 行的幂等键是所给的键加“-n”。中断以后用同一个键再来，登记过的不会重复。 — 可用的角色：发布人、承办人、公开工作机构负责人。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          rows: {
            row: number;
            command: {
              on: string;
              evidence?: components['schemas']['Evidence'];
              kind: 'rules' | 'normativeDocuments';
              name: string;
              number: string;
              joint: {
                lead: boolean;
                with: string[];
              } | null;
              validUntil: string | null;
            };
          }[];
        } } };
      responses: {
        200: { content: { 'application/json': {
          accepted: number;
          refused: number;
          rows: {
            row: number;
            outcome: 'accepted' | 'refused' | 'keyReused';
            matter: string | null;
            reasons: {
              text: string;
              law: string;
              cited: string;
            }[];
          }[];
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/hooks': {
    /** 本机关的推送 — 可用的角色：系统管理员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          rows: components['schemas']['Hook'][];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 新增本机关的推送 — 标准 Webhook 按 Standard Webhooks 1.0 签名，密钥只在这一次回答里给出。 — 推送的内容是 JSON：type 是主题，timestamp 是时刻，data 里有 agency、kind、matter、version 和在台账里的次序 seq，没有标题和姓名；要看内容，凭令牌来读。系统消息的 data 里还有一句话 text。同一条可能来不止一次，按 webhook-id 去重，次序以 seq 为准；十秒内答复 2xx 就是收到。 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path: { agency: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          name: string;
          form: 'standard' | 'wecom' | 'dingtalk' | 'sms' | 'mail';
          topics: ('*' | 'agency.*' | 'request.*' | 'rectification.*' | 'disclosure.*' | 'document.*' | 'decision.*' | 'charge.*' | 'dispute.*' | 'improvement.*' | 'year.*' | 'correction.*' | 'message.*' | 'agency.established' | 'agency.changed' | 'correction.proposed' | 'correction.approved' | 'correction.declined' | 'request.registered' | 'request.splitOff' | 'request.transferredIn' | 'request.confirmed' | 'request.clarificationAsked' | 'request.clarificationServed' | 'request.clarificationReceived' | 'request.clarificationLapsed' | 'request.consulted' | 'request.consultationReceived' | 'request.opinionReceived' | 'request.consultationLapsed' | 'request.extensionApproved' | 'request.extensionNotified' | 'request.reasonsAsked' | 'request.reasonsReceived' | 'request.delayNotified' | 'request.feeProposed' | 'request.feeApproved' | 'request.feeNoticed' | 'request.feeNoticeServed' | 'request.feePaid' | 'request.feeLapsed' | 'request.withdrawn' | 'request.replied' | 'request.served' | 'request.triaged' | 'request.assigned' | 'request.unitsInvolved' | 'request.split' | 'request.merged' | 'request.duplicateTaken' | 'request.transferredOut' | 'request.voided' | 'request.searched' | 'request.secrecyReviewed' | 'request.decided' | 'request.legalityReviewed' | 'request.signingDelegated' | 'request.signed' | 'request.reopened' | 'request.disclosureSuggested' | 'rectification.registered' | 'rectification.proofAdded' | 'rectification.checked' | 'rectification.corrected' | 'rectification.forwarded' | 'rectification.directed' | 'rectification.replied' | 'rectification.withdrawn' | 'rectification.voided' | 'disclosure.drafted' | 'disclosure.edited' | 'disclosure.reviewed' | 'disclosure.published' | 'disclosure.creditPublished' | 'disclosure.revised' | 'disclosure.validitySet' | 'disclosure.interpretationLinked' | 'disclosure.overturned' | 'disclosure.withdrawn' | 'disclosure.delivered' | 'disclosure.reassessed' | 'disclosure.voided' | 'document.registered' | 'document.amended' | 'document.prolonged' | 'document.repealed' | 'document.expired' | 'document.interpretationLinked' | 'document.voided' | 'decision.registered' | 'decision.published' | 'decision.withheld' | 'decision.overturned' | 'decision.publicationWithdrawn' | 'decision.seriesOpened' | 'decision.totalAdded' | 'decision.voided' | 'charge.collected' | 'charge.totalled' | 'charge.refunded' | 'charge.voided' | 'dispute.opened' | 'dispute.procedureSet' | 'dispute.answered' | 'dispute.hearingScheduled' | 'dispute.heard' | 'dispute.decided' | 'dispute.settled' | 'dispute.appealed' | 'dispute.reheard' | 'dispute.retrialOpened' | 'dispute.joined' | 'dispute.imposed' | 'dispute.fulfilled' | 'dispute.linked' | 'dispute.assigned' | 'dispute.voided' | 'improvement.opened' | 'improvement.planned' | 'improvement.noted' | 'improvement.finished' | 'improvement.givenUp' | 'improvement.carriedOver' | 'improvement.voided' | 'year.adjusted' | 'year.amended' | 'year.textAmended' | 'year.adjustmentApproved' | 'year.adjustmentWithdrawn' | 'year.written' | 'year.contextSet' | 'year.waived' | 'year.waiverWithdrawn' | 'year.signedOff' | 'year.closed' | 'year.revised' | 'year.submitted' | 'year.returned' | 'year.accepted' | 'year.published' | 'message.due' | 'message.consultation' | 'message.duty' | 'message.report' | 'message.head' | 'message.backup' | 'message.hook' | 'message.job')[];
          address?: string;
          to?: string[];
          secret?: string;
        } } };
      responses: {
        201: { content: { 'application/json': components['schemas']['HookWithSecret'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/hooks/{hook}': {
    /** 本机关的一个推送 — 可用的角色：系统管理员。 */
    get: {
      parameters: {
        path: { agency: string; hook: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Hook'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 更改本机关的推送 — 没有给出的不变。重新启用之后，等着的消息接着送。带 If-Match 时，别人先改了就不改。 — 可用的角色：系统管理员。 */
    patch: {
      parameters: {
        path: { agency: string; hook: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          name?: string;
          topics?: ('*' | 'agency.*' | 'request.*' | 'rectification.*' | 'disclosure.*' | 'document.*' | 'decision.*' | 'charge.*' | 'dispute.*' | 'improvement.*' | 'year.*' | 'correction.*' | 'message.*' | 'agency.established' | 'agency.changed' | 'correction.proposed' | 'correction.approved' | 'correction.declined' | 'request.registered' | 'request.splitOff' | 'request.transferredIn' | 'request.confirmed' | 'request.clarificationAsked' | 'request.clarificationServed' | 'request.clarificationReceived' | 'request.clarificationLapsed' | 'request.consulted' | 'request.consultationReceived' | 'request.opinionReceived' | 'request.consultationLapsed' | 'request.extensionApproved' | 'request.extensionNotified' | 'request.reasonsAsked' | 'request.reasonsReceived' | 'request.delayNotified' | 'request.feeProposed' | 'request.feeApproved' | 'request.feeNoticed' | 'request.feeNoticeServed' | 'request.feePaid' | 'request.feeLapsed' | 'request.withdrawn' | 'request.replied' | 'request.served' | 'request.triaged' | 'request.assigned' | 'request.unitsInvolved' | 'request.split' | 'request.merged' | 'request.duplicateTaken' | 'request.transferredOut' | 'request.voided' | 'request.searched' | 'request.secrecyReviewed' | 'request.decided' | 'request.legalityReviewed' | 'request.signingDelegated' | 'request.signed' | 'request.reopened' | 'request.disclosureSuggested' | 'rectification.registered' | 'rectification.proofAdded' | 'rectification.checked' | 'rectification.corrected' | 'rectification.forwarded' | 'rectification.directed' | 'rectification.replied' | 'rectification.withdrawn' | 'rectification.voided' | 'disclosure.drafted' | 'disclosure.edited' | 'disclosure.reviewed' | 'disclosure.published' | 'disclosure.creditPublished' | 'disclosure.revised' | 'disclosure.validitySet' | 'disclosure.interpretationLinked' | 'disclosure.overturned' | 'disclosure.withdrawn' | 'disclosure.delivered' | 'disclosure.reassessed' | 'disclosure.voided' | 'document.registered' | 'document.amended' | 'document.prolonged' | 'document.repealed' | 'document.expired' | 'document.interpretationLinked' | 'document.voided' | 'decision.registered' | 'decision.published' | 'decision.withheld' | 'decision.overturned' | 'decision.publicationWithdrawn' | 'decision.seriesOpened' | 'decision.totalAdded' | 'decision.voided' | 'charge.collected' | 'charge.totalled' | 'charge.refunded' | 'charge.voided' | 'dispute.opened' | 'dispute.procedureSet' | 'dispute.answered' | 'dispute.hearingScheduled' | 'dispute.heard' | 'dispute.decided' | 'dispute.settled' | 'dispute.appealed' | 'dispute.reheard' | 'dispute.retrialOpened' | 'dispute.joined' | 'dispute.imposed' | 'dispute.fulfilled' | 'dispute.linked' | 'dispute.assigned' | 'dispute.voided' | 'improvement.opened' | 'improvement.planned' | 'improvement.noted' | 'improvement.finished' | 'improvement.givenUp' | 'improvement.carriedOver' | 'improvement.voided' | 'year.adjusted' | 'year.amended' | 'year.textAmended' | 'year.adjustmentApproved' | 'year.adjustmentWithdrawn' | 'year.written' | 'year.contextSet' | 'year.waived' | 'year.waiverWithdrawn' | 'year.signedOff' | 'year.closed' | 'year.revised' | 'year.submitted' | 'year.returned' | 'year.accepted' | 'year.published' | 'message.due' | 'message.consultation' | 'message.duty' | 'message.report' | 'message.head' | 'message.backup' | 'message.hook' | 'message.job')[];
          state?: 'on' | 'off';
          address?: string;
          to?: string[];
          secret?: string;
          newSecret?: true;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['HookWithSecret'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 删除本机关的推送 — 还没有送到的消息一并删去。 — 可用的角色：系统管理员。 */
    delete: {
      parameters: {
        path: { agency: string; hook: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          removed: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/hooks/{hook}/test': {
    /** 给本机关的推送发一条测试消息 — 立即发送，不重试，不影响启用状态。 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path: { agency: string; hook: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          delivered: boolean;
          code: string;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/hooks': {
    /** 全系统的推送 — 可用的角色：系统管理员。 */
    get: {
      parameters: {
        path?: never;
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          rows: components['schemas']['Hook'][];
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 新增全系统的推送 — 标准 Webhook 按 Standard Webhooks 1.0 签名，密钥只在这一次回答里给出。 — 推送的内容是 JSON：type 是主题，timestamp 是时刻，data 里有 agency、kind、matter、version 和在台账里的次序 seq，没有标题和姓名；要看内容，凭令牌来读。系统消息的 data 里还有一句话 text。同一条可能来不止一次，按 webhook-id 去重，次序以 seq 为准；十秒内答复 2xx 就是收到。 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path?: never;
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          name: string;
          form: 'standard' | 'wecom' | 'dingtalk' | 'sms' | 'mail';
          topics: ('*' | 'agency.*' | 'request.*' | 'rectification.*' | 'disclosure.*' | 'document.*' | 'decision.*' | 'charge.*' | 'dispute.*' | 'improvement.*' | 'year.*' | 'correction.*' | 'message.*' | 'agency.established' | 'agency.changed' | 'correction.proposed' | 'correction.approved' | 'correction.declined' | 'request.registered' | 'request.splitOff' | 'request.transferredIn' | 'request.confirmed' | 'request.clarificationAsked' | 'request.clarificationServed' | 'request.clarificationReceived' | 'request.clarificationLapsed' | 'request.consulted' | 'request.consultationReceived' | 'request.opinionReceived' | 'request.consultationLapsed' | 'request.extensionApproved' | 'request.extensionNotified' | 'request.reasonsAsked' | 'request.reasonsReceived' | 'request.delayNotified' | 'request.feeProposed' | 'request.feeApproved' | 'request.feeNoticed' | 'request.feeNoticeServed' | 'request.feePaid' | 'request.feeLapsed' | 'request.withdrawn' | 'request.replied' | 'request.served' | 'request.triaged' | 'request.assigned' | 'request.unitsInvolved' | 'request.split' | 'request.merged' | 'request.duplicateTaken' | 'request.transferredOut' | 'request.voided' | 'request.searched' | 'request.secrecyReviewed' | 'request.decided' | 'request.legalityReviewed' | 'request.signingDelegated' | 'request.signed' | 'request.reopened' | 'request.disclosureSuggested' | 'rectification.registered' | 'rectification.proofAdded' | 'rectification.checked' | 'rectification.corrected' | 'rectification.forwarded' | 'rectification.directed' | 'rectification.replied' | 'rectification.withdrawn' | 'rectification.voided' | 'disclosure.drafted' | 'disclosure.edited' | 'disclosure.reviewed' | 'disclosure.published' | 'disclosure.creditPublished' | 'disclosure.revised' | 'disclosure.validitySet' | 'disclosure.interpretationLinked' | 'disclosure.overturned' | 'disclosure.withdrawn' | 'disclosure.delivered' | 'disclosure.reassessed' | 'disclosure.voided' | 'document.registered' | 'document.amended' | 'document.prolonged' | 'document.repealed' | 'document.expired' | 'document.interpretationLinked' | 'document.voided' | 'decision.registered' | 'decision.published' | 'decision.withheld' | 'decision.overturned' | 'decision.publicationWithdrawn' | 'decision.seriesOpened' | 'decision.totalAdded' | 'decision.voided' | 'charge.collected' | 'charge.totalled' | 'charge.refunded' | 'charge.voided' | 'dispute.opened' | 'dispute.procedureSet' | 'dispute.answered' | 'dispute.hearingScheduled' | 'dispute.heard' | 'dispute.decided' | 'dispute.settled' | 'dispute.appealed' | 'dispute.reheard' | 'dispute.retrialOpened' | 'dispute.joined' | 'dispute.imposed' | 'dispute.fulfilled' | 'dispute.linked' | 'dispute.assigned' | 'dispute.voided' | 'improvement.opened' | 'improvement.planned' | 'improvement.noted' | 'improvement.finished' | 'improvement.givenUp' | 'improvement.carriedOver' | 'improvement.voided' | 'year.adjusted' | 'year.amended' | 'year.textAmended' | 'year.adjustmentApproved' | 'year.adjustmentWithdrawn' | 'year.written' | 'year.contextSet' | 'year.waived' | 'year.waiverWithdrawn' | 'year.signedOff' | 'year.closed' | 'year.revised' | 'year.submitted' | 'year.returned' | 'year.accepted' | 'year.published' | 'message.due' | 'message.consultation' | 'message.duty' | 'message.report' | 'message.head' | 'message.backup' | 'message.hook' | 'message.job')[];
          address?: string;
          to?: string[];
          secret?: string;
        } } };
      responses: {
        201: { content: { 'application/json': components['schemas']['HookWithSecret'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/hooks/{hook}': {
    /** 全系统的一个推送 — 可用的角色：系统管理员。 */
    get: {
      parameters: {
        path: { hook: string };
        query?: never;
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': components['schemas']['Hook'] } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 更改全系统的推送 — 没有给出的不变。重新启用之后，等着的消息接着送。带 If-Match 时，别人先改了就不改。 — 可用的角色：系统管理员。 */
    patch: {
      parameters: {
        path: { hook: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          name?: string;
          topics?: ('*' | 'agency.*' | 'request.*' | 'rectification.*' | 'disclosure.*' | 'document.*' | 'decision.*' | 'charge.*' | 'dispute.*' | 'improvement.*' | 'year.*' | 'correction.*' | 'message.*' | 'agency.established' | 'agency.changed' | 'correction.proposed' | 'correction.approved' | 'correction.declined' | 'request.registered' | 'request.splitOff' | 'request.transferredIn' | 'request.confirmed' | 'request.clarificationAsked' | 'request.clarificationServed' | 'request.clarificationReceived' | 'request.clarificationLapsed' | 'request.consulted' | 'request.consultationReceived' | 'request.opinionReceived' | 'request.consultationLapsed' | 'request.extensionApproved' | 'request.extensionNotified' | 'request.reasonsAsked' | 'request.reasonsReceived' | 'request.delayNotified' | 'request.feeProposed' | 'request.feeApproved' | 'request.feeNoticed' | 'request.feeNoticeServed' | 'request.feePaid' | 'request.feeLapsed' | 'request.withdrawn' | 'request.replied' | 'request.served' | 'request.triaged' | 'request.assigned' | 'request.unitsInvolved' | 'request.split' | 'request.merged' | 'request.duplicateTaken' | 'request.transferredOut' | 'request.voided' | 'request.searched' | 'request.secrecyReviewed' | 'request.decided' | 'request.legalityReviewed' | 'request.signingDelegated' | 'request.signed' | 'request.reopened' | 'request.disclosureSuggested' | 'rectification.registered' | 'rectification.proofAdded' | 'rectification.checked' | 'rectification.corrected' | 'rectification.forwarded' | 'rectification.directed' | 'rectification.replied' | 'rectification.withdrawn' | 'rectification.voided' | 'disclosure.drafted' | 'disclosure.edited' | 'disclosure.reviewed' | 'disclosure.published' | 'disclosure.creditPublished' | 'disclosure.revised' | 'disclosure.validitySet' | 'disclosure.interpretationLinked' | 'disclosure.overturned' | 'disclosure.withdrawn' | 'disclosure.delivered' | 'disclosure.reassessed' | 'disclosure.voided' | 'document.registered' | 'document.amended' | 'document.prolonged' | 'document.repealed' | 'document.expired' | 'document.interpretationLinked' | 'document.voided' | 'decision.registered' | 'decision.published' | 'decision.withheld' | 'decision.overturned' | 'decision.publicationWithdrawn' | 'decision.seriesOpened' | 'decision.totalAdded' | 'decision.voided' | 'charge.collected' | 'charge.totalled' | 'charge.refunded' | 'charge.voided' | 'dispute.opened' | 'dispute.procedureSet' | 'dispute.answered' | 'dispute.hearingScheduled' | 'dispute.heard' | 'dispute.decided' | 'dispute.settled' | 'dispute.appealed' | 'dispute.reheard' | 'dispute.retrialOpened' | 'dispute.joined' | 'dispute.imposed' | 'dispute.fulfilled' | 'dispute.linked' | 'dispute.assigned' | 'dispute.voided' | 'improvement.opened' | 'improvement.planned' | 'improvement.noted' | 'improvement.finished' | 'improvement.givenUp' | 'improvement.carriedOver' | 'improvement.voided' | 'year.adjusted' | 'year.amended' | 'year.textAmended' | 'year.adjustmentApproved' | 'year.adjustmentWithdrawn' | 'year.written' | 'year.contextSet' | 'year.waived' | 'year.waiverWithdrawn' | 'year.signedOff' | 'year.closed' | 'year.revised' | 'year.submitted' | 'year.returned' | 'year.accepted' | 'year.published' | 'message.due' | 'message.consultation' | 'message.duty' | 'message.report' | 'message.head' | 'message.backup' | 'message.hook' | 'message.job')[];
          state?: 'on' | 'off';
          address?: string;
          to?: string[];
          secret?: string;
          newSecret?: true;
        } } };
      responses: {
        200: { content: { 'application/json': components['schemas']['HookWithSecret'] } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
    /** 删除全系统的推送 — 还没有送到的消息一并删去。 — 可用的角色：系统管理员。 */
    delete: {
      parameters: {
        path: { hook: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          removed: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/hooks/{hook}/test': {
    /** 给全系统的推送发一条测试消息 — 立即发送，不重试，不影响启用状态。 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path: { hook: string };
        query?: never;
        header: { 'Idempotency-Key': string; 'If-Match'?: string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          delivered: boolean;
          code: string;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/hooks/{hook}/deliveries': {
    /** 本机关的一个推送：送了什么、结果如何 — 可用的角色：系统管理员。 */
    get: {
      parameters: {
        path: { agency: string; hook: string };
        query?: { state?: 'waiting' | 'done' | 'dead'; limit?: number; after?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          rows: components['schemas']['Delivery'][];
          next: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/hooks/{hook}/replay': {
    /** 重发本机关的一个推送的消息 — 编号不变，接收方可以据此辨认已经收过的。 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path: { agency: string; hook: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          id: string;
        } | {
          since: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          replayed: number;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/hooks/{hook}/deliveries': {
    /** 全系统的一个推送：送了什么、结果如何 — 可用的角色：系统管理员。 */
    get: {
      parameters: {
        path: { hook: string };
        query?: { state?: 'waiting' | 'done' | 'dead'; limit?: number; after?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          rows: components['schemas']['Delivery'][];
          next: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/hooks/{hook}/replay': {
    /** 重发全系统的一个推送的消息 — 编号不变，接收方可以据此辨认已经收过的。 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path: { hook: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody: { content: { 'application/json': {
          id: string;
        } | {
          since: string;
        } } };
      responses: {
        200: { content: { 'application/json': {
          replayed: number;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/messages': {
    /** 本机关的系统消息 — 可用的角色：承办人、审核人、公开工作机构负责人、发布人、主管部门、审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { limit?: number; after?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          rows: components['schemas']['Message'][];
          next: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/messages': {
    /** 全系统的系统消息 — 可用的角色：系统管理员。 */
    get: {
      parameters: {
        path?: never;
        query?: { limit?: number; after?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          rows: components['schemas']['Message'][];
          next: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/jobs': {
    /** 后台作业：等待的、搁置的 — 可用的角色：系统管理员。 */
    get: {
      parameters: {
        path?: never;
        query?: { state?: 'waiting' | 'dead'; limit?: number; after?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          rows: components['schemas']['Job'][];
          next: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/jobs/{job}/retry': {
    /** 重试一件搁置的作业 — 可用的角色：系统管理员。 */
    post: {
      parameters: {
        path: { job: string };
        query?: never;
        header: { 'Idempotency-Key': string };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          queued: true;
        } } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/audit': {
    /** 审计记录，新的在前 — 可用的角色：审计员。 */
    get: {
      parameters: {
        path?: never;
        query?: { from?: string; to?: string; account?: string; act?: string; agency?: string; outcome?: 'begun' | 'done' | 'refused' | 'failed'; limit?: number; after?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          rows: components['schemas']['TrailLine'][];
          next: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/audit/export': {
    /** 导出审计记录（CSV） — 可用的角色：审计员。 */
    get: {
      parameters: {
        path?: never;
        query?: { from?: string; to?: string; account?: string; act?: string; agency?: string; outcome?: 'begun' | 'done' | 'refused' | 'failed' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/audit': {
    /** 台账的操作记录，新的在前 — 可用的角色：审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { from?: string; to?: string; account?: string; command?: string; matter?: string; outcome?: 'accepted' | 'refused' | 'conflict'; limit?: number; after?: string };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'application/json': {
          rows: components['schemas']['OrderLine'][];
          next: string | null;
        } } };
        304: { content: never };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
  '/api/agencies/{agency}/audit/export': {
    /** 导出台账的操作记录（CSV） — 可用的角色：审计员。 */
    get: {
      parameters: {
        path: { agency: string };
        query?: { from?: string; to?: string; account?: string; command?: string; matter?: string; outcome?: 'accepted' | 'refused' | 'conflict' };
        header?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: { content: { 'text/csv': string } };
        default: { content: { 'application/problem+json': components['schemas']['Problem'] } };
      };
    };
  };
}

export interface components {
  schemas: {
    Problem: {
      type: string;
      code: 'bad-input' | 'key-required' | 'not-signed-in' | 'second-factor-required' | 'password-change-required' | 'not-your-agency' | 'not-your-role' | 'foreign-origin' | 'not-found' | 'method-not-allowed' | 'conflict' | 'key-reused' | 'still-working' | 'version-old' | 'not-scanned' | 'too-large' | 'wrong-type' | 'refused' | 'infected' | 'too-many' | 'broken' | 'busy' | 'unavailable';
      title: string;
      status: number;
      detail?: string;
      reasons?: {
        text: string;
        law: string;
        cited: string;
      }[];
      issues?: {
        path: string;
        message: string;
      }[];
      since?: {
        version: number;
        type: string;
        actor: {
          id: string;
          role: string;
        };
        enteredAt: string;
      }[];
      requestId: string;
    };
    Agency: {
      id: string;
      name: string;
      level: 'government' | 'department' | 'branch' | 'township';
      region: string;
      parent: string | null;
      reportsThrough: string | null;
    };
    Today: {
      day: string;
      counts: {
        kind: 'agency' | 'person' | 'request' | 'rectification' | 'disclosure' | 'document' | 'decision' | 'charge' | 'dispute' | 'improvement' | 'year';
        label: string;
        overdue: number;
        soon: number;
        more: boolean;
      }[];
      overdue: components['schemas']['Case'][];
      soon: components['schemas']['Case'][];
    };
    Case: {
      kind: 'agency' | 'person' | 'request' | 'rectification' | 'disclosure' | 'document' | 'decision' | 'charge' | 'dispute' | 'improvement' | 'year';
      id: string;
      title: string;
      stage: string;
      stageLabel: string;
      open: boolean;
      opened: string;
      due: string | null;
      provisional: boolean;
      result: string | null;
      resultLabel: string | null;
      handler: string | null;
      unit: string | null;
      person: string | null;
      agency: string;
      version: number;
      applicant: string | null;
    };
    StaffMember: {
      account: string;
      login: string;
      roles: ('handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'securityAdministrator' | 'systemAdministrator')[];
    };
    Cases: {
      rows: components['schemas']['Case'][];
      next: string | null;
    };
    Matter: {
      kind: 'agency' | 'person' | 'request' | 'rectification' | 'disclosure' | 'document' | 'decision' | 'charge' | 'dispute' | 'improvement' | 'year';
      id: string;
      version: number;
      row: {
        kind: 'agency' | 'person' | 'request' | 'rectification' | 'disclosure' | 'document' | 'decision' | 'charge' | 'dispute' | 'improvement' | 'year';
        id: string;
        title: string;
        stage: string;
        stageLabel: string;
        open: boolean;
        opened: string;
        due: string | null;
        provisional: boolean;
        result: string | null;
        resultLabel: string | null;
        handler: string | null;
        unit: string | null;
        person: string | null;
      } | null;
      view: components['schemas']['RequestView'];
      clocks: components['schemas']['Clock'][];
      state: {
        [key: string]: unknown;
      };
      history: components['schemas']['Entry'][];
    };
    RequestView: {
      id: string;
      stage: {
        id: string;
        label: string;
      };
      due: string | null;
      late: boolean;
      clocks: components['schemas']['Clock'][];
      next: {
        command: string;
        label: string;
        reasons: components['schemas']['Reason'][];
      }[];
      [key: string]: unknown;
    } | null;
    Clock: {
      id: string;
      basis: string[];
      start: string | null;
      due: string | null;
      state: string;
      provisional: boolean;
      [key: string]: unknown;
    };
    Reason: {
      text: string;
      law: string;
    };
    Entry: {
      version: number;
      seq: number;
      type: string;
      label: string;
      on: string | null;
      actor: {
        id: string;
        role: 'applicant' | 'handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'system';
      };
      enteredAt: string;
      event: {
        type: string;
        [key: string]: unknown;
      };
      hash: string;
    };
    Accepted: {
      matters: {
        kind: 'agency' | 'person' | 'request' | 'rectification' | 'disclosure' | 'document' | 'decision' | 'charge' | 'dispute' | 'improvement' | 'year';
        id: string;
        agency: string;
        version: number;
      }[];
      entries: number[];
    };
    Evidence: {
      kind: 'paper' | 'post' | 'phone' | 'system' | 'other';
      note: string;
      file?: string;
    };
    Applicant: {
      nature: 'person' | 'company' | 'individualBusiness' | 'researchInstitute' | 'charity' | 'lawFirm' | 'legalAidOffice' | 'otherOrganisation';
      name: string;
      contact: string;
      address?: string;
      paper?: {
        kind: 'residentNumber' | 'creditCode' | 'otherPaper';
        number: string;
      };
      agent?: {
        name: string;
        contact: string;
        hasAuthority: boolean;
        showsIdentity: boolean;
      };
    };
    Person: {
      id: string;
      nature: 'person' | 'company' | 'individualBusiness' | 'researchInstitute' | 'charity' | 'lawFirm' | 'legalAidOffice' | 'otherOrganisation';
      label: string;
      masked: {
        name: string;
        contact: string;
      } | null;
      looks: {
        at: string;
        account: string;
        fields: ('name' | 'contact' | 'address' | 'paperNumber' | 'agentName' | 'agentContact')[];
        reason: string;
      }[];
    };
    Proofs: {
      proofs: {
        round: number;
        clock: 'reply' | 'clarificationNotice' | 'clarificationWindow' | 'thirdPartyOpinion' | 'jointAgencyOpinion' | 'extensionNotice' | 'extensionLimit' | 'feePayment' | 'delayedReply' | 'publication' | 'creditPublication' | 'penaltyWithdrawal' | 'reconsiderationAnswer' | 'courtAnswer' | 'applicantReconsideration' | 'applicantLitigation' | 'litigationAfterReconsideration' | 'annualReport' | 'governmentAnnualReport';
        title: string;
        ref: string | null;
        proof: {
          schema: string;
          due: string;
          digest: string;
          [key: string]: unknown;
        } | null;
        printed: string[];
        reasons: components['schemas']['Reason'][];
      }[];
    };
    FilingReceived: {
      receipt: string;
      code: string;
      received: string;
      state: 'waiting' | 'registered';
      request: string | null;
    };
    FilingStatus: {
      receipt: string;
      received: string;
      state: 'waiting' | 'registered';
      request: string | null;
      stage: {
        id: string;
        label: string;
      } | null;
      due: string | null;
      provisional: boolean;
    };
    EvidenceFile: {
      id: string;
      kind: 'pdf' | 'ofd' | 'docx' | 'xlsx' | 'doc' | 'xls' | 'png' | 'jpg' | 'gif' | 'webp' | 'bmp' | 'tif' | 'txt';
      label: string;
      bytes: number;
      at: string;
      by: string;
      scan: 'unscanned' | 'clean' | 'infected';
      held: boolean;
    };
    Draft: {
      report: components['schemas']['AnnualReport'];
      figures: string;
      seen: string;
      errors: number;
      findings: components['schemas']['Finding'][];
      repairs: components['schemas']['Repair'][];
      statement?: string;
      notes: components['schemas']['ReportNote'][];
      comparedWith: 'imported' | 'register' | null;
      cells: string[];
      [key: string]: unknown;
    };
    AnnualReport: {
      schema: string;
      year: number | null;
      [key: string]: unknown;
    };
    Finding: {
      id: string;
      severity: string;
      message: string;
      cells: string[];
      law: string;
      [key: string]: unknown;
    };
    Repair: {
      changes: {
        cell: string;
        from: number | null;
        to: number;
      }[];
      why: string;
    };
    ReportNote: {
      id: string;
      severity: string;
      text: string;
      law: string;
      cells: string[];
      [key: string]: unknown;
    };
    Reading: {
      report: components['schemas']['AnnualReport'] | null;
      cells: {
        [key: string]: {
          status: string;
          [key: string]: unknown;
        };
      };
      issues: {
        path: string;
        severity: string;
        message: string;
        [key: string]: unknown;
      }[];
      findings: components['schemas']['Finding'][];
      repairs: components['schemas']['Repair'][];
      statement?: string;
    };
    NoticePreview: {
      notice: string;
      agencies: number;
      looked: number;
      settled: number;
      moves: {
        agency: string;
        name: string;
        kind: 'agency' | 'person' | 'request' | 'rectification' | 'disclosure' | 'document' | 'decision' | 'charge' | 'dispute' | 'improvement' | 'year';
        id: string;
        clock: string | null;
        label: string;
        due: string | null;
        provisional: boolean;
        newDue: string | null;
        newProvisional: boolean;
      }[];
      next: string | null;
    };
    HolidayNotice: {
      schema: 'gongkai/holiday-notice@1';
      number: string | null;
      title: string;
      issued: string;
      published: string | null;
      source: string | null;
      year: number | null;
      amends: string | null;
      area: string | null;
      holidays: {
        name: string;
        off: {
          from: string;
          to: string;
        }[];
        work: string[];
      }[];
    };
    AdoptedNotice: {
      id: string;
      changed: number;
      left: number;
    };
    Hook: {
      id: string;
      owner: string | null;
      name: string;
      form: 'standard' | 'wecom' | 'dingtalk' | 'sms' | 'mail';
      topics: string[];
      state: 'on' | 'off' | 'failed';
      failingSince: string | null;
      created: string;
      version: number;
    };
    HookWithSecret: components['schemas']['Hook'] & {
      secret: string | null;
    };
    Delivery: {
      id: string;
      topic: string;
      agency: string | null;
      state: 'waiting' | 'done' | 'dead';
      tries: number;
      at: string;
      due: string;
      done: string | null;
      code: string | null;
    };
    Message: {
      id: string;
      topic: string;
      at: string;
      facts: {
        [key: string]: string | number | null;
      };
      text: string;
    };
    Job: {
      id: string;
      name: string;
      label: string | null;
      key: string;
      payload: {
        [key: string]: string | number;
      };
      state: 'waiting' | 'dead';
      tries: number;
      since: string;
      fault: string | null;
    };
    TrailLine: {
      at: string;
      requestId: string;
      account: string | null;
      act: string;
      agency: string | null;
      about: string | null;
      outcome: 'begun' | 'done' | 'refused' | 'failed';
      code: string | null;
      source: string | null;
    };
    OrderLine: {
      at: string;
      agency: string;
      account: string;
      role: 'applicant' | 'handler' | 'reviewer' | 'head' | 'publisher' | 'supervisor' | 'auditor' | 'system';
      command: string;
      label: string;
      matter: string | null;
      outcome: 'accepted' | 'refused' | 'conflict';
      first: number | null;
      last: number | null;
    };
  };
}
