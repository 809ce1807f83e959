// Made by `npm run build:ptx` from sources of the stamp 181d5f96893fbe30c2c3c1298bcd78e3.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry wide_64_int8(
	.param .align 8 .b8 wide_64_int8_param_0[576]
)
.maxntid 128, 1, 1
{
	.local .align 8 .b8 	__local_depot0[576];
	.reg .b64 	%SP;
	.reg .b64 	%SPL;
	.reg .pred 	%p<319>;
	.reg .b16 	%rs<86>;
	.reg .b32 	%r<1043>;
	.reg .f32 	%f<1337>;
	.reg .b64 	%rd<765>;
	.shared .align 16 .b8 _ZZL17wide_64_int8_bodyRK17wide_64_int8_argsE4left[10240];
	.shared .align 16 .b8 _ZZL17wide_64_int8_bodyRK17wide_64_int8_argsE5right[10240];
	mov.u64 	%SPL, __local_depot0;
	add.u64 	%rd162, %SPL, 0;
	ld.param.u32 	%r147, [wide_64_int8_param_0+348];
	ld.param.u32 	%r148, [wide_64_int8_param_0+344];
	ld.param.u32 	%r149, [wide_64_int8_param_0+340];
	ld.param.u32 	%r150, [wide_64_int8_param_0+336];
	ld.param.u32 	%r151, [wide_64_int8_param_0+332];
	ld.param.u32 	%r152, [wide_64_int8_param_0+328];
	ld.param.u32 	%r153, [wide_64_int8_param_0+324];
	ld.param.u32 	%r154, [wide_64_int8_param_0+320];
	ld.param.u64 	%rd163, [wide_64_int8_param_0+312];
	ld.param.u64 	%rd164, [wide_64_int8_param_0+304];
	ld.param.u64 	%rd165, [wide_64_int8_param_0+296];
	ld.param.u64 	%rd166, [wide_64_int8_param_0+288];
	ld.param.u32 	%r155, [wide_64_int8_param_0+280];
	ld.param.u32 	%r156, [wide_64_int8_param_0+276];
	ld.param.u32 	%r157, [wide_64_int8_param_0+272];
	ld.param.u32 	%r158, [wide_64_int8_param_0+268];
	ld.param.u32 	%r159, [wide_64_int8_param_0+264];
	ld.param.u32 	%r160, [wide_64_int8_param_0+260];
	ld.param.u32 	%r161, [wide_64_int8_param_0+256];
	ld.param.u32 	%r162, [wide_64_int8_param_0+252];
	ld.param.u32 	%r163, [wide_64_int8_param_0+248];
	ld.param.u64 	%rd167, [wide_64_int8_param_0+240];
	ld.param.u64 	%rd168, [wide_64_int8_param_0+232];
	ld.param.u64 	%rd169, [wide_64_int8_param_0+224];
	ld.param.u64 	%rd170, [wide_64_int8_param_0+216];
	ld.param.u32 	%r164, [wide_64_int8_param_0+208];
	ld.param.u32 	%r165, [wide_64_int8_param_0+204];
	ld.param.u32 	%r166, [wide_64_int8_param_0+200];
	ld.param.u32 	%r167, [wide_64_int8_param_0+196];
	ld.param.u32 	%r168, [wide_64_int8_param_0+192];
	ld.param.u32 	%r169, [wide_64_int8_param_0+188];
	ld.param.u32 	%r170, [wide_64_int8_param_0+184];
	ld.param.u32 	%r171, [wide_64_int8_param_0+180];
	ld.param.u32 	%r172, [wide_64_int8_param_0+176];
	ld.param.u64 	%rd171, [wide_64_int8_param_0+168];
	ld.param.u64 	%rd172, [wide_64_int8_param_0+160];
	ld.param.u64 	%rd173, [wide_64_int8_param_0+152];
	ld.param.u64 	%rd174, [wide_64_int8_param_0+144];
	ld.param.u32 	%r173, [wide_64_int8_param_0+136];
	ld.param.u32 	%r174, [wide_64_int8_param_0+132];
	ld.param.u32 	%r175, [wide_64_int8_param_0+128];
	ld.param.u32 	%r176, [wide_64_int8_param_0+124];
	ld.param.u32 	%r177, [wide_64_int8_param_0+120];
	ld.param.u32 	%r178, [wide_64_int8_param_0+116];
	ld.param.u32 	%r179, [wide_64_int8_param_0+112];
	ld.param.u32 	%r180, [wide_64_int8_param_0+108];
	ld.param.u32 	%r181, [wide_64_int8_param_0+104];
	ld.param.u64 	%rd175, [wide_64_int8_param_0+96];
	ld.param.u64 	%rd176, [wide_64_int8_param_0+88];
	ld.param.u64 	%rd177, [wide_64_int8_param_0+80];
	ld.param.u64 	%rd178, [wide_64_int8_param_0+72];
	ld.param.u32 	%r182, [wide_64_int8_param_0+64];
	ld.param.u32 	%r183, [wide_64_int8_param_0+60];
	ld.param.u32 	%r184, [wide_64_int8_param_0+56];
	ld.param.u32 	%r185, [wide_64_int8_param_0+52];
	ld.param.u32 	%r186, [wide_64_int8_param_0+48];
	ld.param.u32 	%r187, [wide_64_int8_param_0+44];
	ld.param.u32 	%r188, [wide_64_int8_param_0+40];
	ld.param.u32 	%r189, [wide_64_int8_param_0+36];
	ld.param.u32 	%r190, [wide_64_int8_param_0+32];
	ld.param.u64 	%rd179, [wide_64_int8_param_0+24];
	ld.param.u64 	%rd180, [wide_64_int8_param_0+16];
	ld.param.u64 	%rd181, [wide_64_int8_param_0+8];
	ld.param.u64 	%rd182, [wide_64_int8_param_0];
	ld.param.u32 	%r191, [wide_64_int8_param_0+568];
	ld.param.u32 	%r192, [wide_64_int8_param_0+564];
	ld.param.u32 	%r193, [wide_64_int8_param_0+560];
	ld.param.u32 	%r194, [wide_64_int8_param_0+556];
	ld.param.u32 	%r195, [wide_64_int8_param_0+552];
	ld.param.u32 	%r196, [wide_64_int8_param_0+548];
	ld.param.u32 	%r197, [wide_64_int8_param_0+544];
	ld.param.u32 	%r198, [wide_64_int8_param_0+540];
	ld.param.u32 	%r199, [wide_64_int8_param_0+536];
	ld.param.u64 	%rd183, [wide_64_int8_param_0+528];
	ld.param.u64 	%rd184, [wide_64_int8_param_0+520];
	ld.param.u64 	%rd185, [wide_64_int8_param_0+512];
	ld.param.u64 	%rd186, [wide_64_int8_param_0+504];
	ld.param.u32 	%r200, [wide_64_int8_param_0+496];
	ld.param.u32 	%r201, [wide_64_int8_param_0+492];
	ld.param.u32 	%r202, [wide_64_int8_param_0+488];
	ld.param.u32 	%r203, [wide_64_int8_param_0+484];
	ld.param.u32 	%r204, [wide_64_int8_param_0+480];
	ld.param.u32 	%r205, [wide_64_int8_param_0+476];
	ld.param.u32 	%r206, [wide_64_int8_param_0+472];
	ld.param.u32 	%r207, [wide_64_int8_param_0+468];
	ld.param.u32 	%r208, [wide_64_int8_param_0+464];
	ld.param.u64 	%rd187, [wide_64_int8_param_0+456];
	ld.param.u64 	%rd188, [wide_64_int8_param_0+448];
	ld.param.u64 	%rd189, [wide_64_int8_param_0+440];
	ld.param.u64 	%rd190, [wide_64_int8_param_0+432];
	ld.param.u32 	%r209, [wide_64_int8_param_0+424];
	ld.param.u32 	%r210, [wide_64_int8_param_0+420];
	ld.param.u32 	%r211, [wide_64_int8_param_0+416];
	ld.param.u32 	%r212, [wide_64_int8_param_0+412];
	ld.param.u32 	%r213, [wide_64_int8_param_0+408];
	ld.param.u32 	%r214, [wide_64_int8_param_0+404];
	ld.param.u32 	%r215, [wide_64_int8_param_0+400];
	ld.param.u32 	%r216, [wide_64_int8_param_0+396];
	ld.param.u32 	%r217, [wide_64_int8_param_0+392];
	ld.param.u64 	%rd191, [wide_64_int8_param_0+384];
	ld.param.u64 	%rd192, [wide_64_int8_param_0+376];
	ld.param.u64 	%rd193, [wide_64_int8_param_0+368];
	ld.param.u64 	%rd194, [wide_64_int8_param_0+360];
	ld.param.u32 	%r218, [wide_64_int8_param_0+352];
	st.local.u64 	[%rd162], %rd182;
	st.local.u64 	[%rd162+8], %rd181;
	st.local.u64 	[%rd162+16], %rd180;
	st.local.u64 	[%rd162+24], %rd179;
	st.local.v2.u32 	[%rd162+32], {%r190, %r189};
	st.local.v2.u32 	[%rd162+40], {%r188, %r187};
	st.local.v2.u32 	[%rd162+48], {%r186, %r185};
	st.local.v2.u32 	[%rd162+56], {%r184, %r183};
	st.local.u32 	[%rd162+64], %r182;
	st.local.u64 	[%rd162+72], %rd178;
	st.local.u64 	[%rd162+80], %rd177;
	st.local.u64 	[%rd162+88], %rd176;
	st.local.u64 	[%rd162+96], %rd175;
	st.local.v2.u32 	[%rd162+104], {%r181, %r180};
	st.local.v2.u32 	[%rd162+112], {%r179, %r178};
	st.local.v2.u32 	[%rd162+120], {%r177, %r176};
	st.local.v2.u32 	[%rd162+128], {%r175, %r174};
	st.local.u32 	[%rd162+136], %r173;
	st.local.u64 	[%rd162+144], %rd174;
	st.local.u64 	[%rd162+152], %rd173;
	st.local.u64 	[%rd162+160], %rd172;
	st.local.u64 	[%rd162+168], %rd171;
	st.local.v2.u32 	[%rd162+176], {%r172, %r171};
	st.local.v2.u32 	[%rd162+184], {%r170, %r169};
	st.local.v2.u32 	[%rd162+192], {%r168, %r167};
	st.local.v2.u32 	[%rd162+200], {%r166, %r165};
	st.local.u32 	[%rd162+208], %r164;
	st.local.u64 	[%rd162+216], %rd170;
	st.local.u64 	[%rd162+224], %rd169;
	st.local.u64 	[%rd162+232], %rd168;
	st.local.u64 	[%rd162+240], %rd167;
	st.local.v2.u32 	[%rd162+248], {%r163, %r162};
	st.local.v2.u32 	[%rd162+256], {%r161, %r160};
	st.local.v2.u32 	[%rd162+264], {%r159, %r158};
	st.local.v2.u32 	[%rd162+272], {%r157, %r156};
	st.local.u32 	[%rd162+280], %r155;
	st.local.u64 	[%rd162+288], %rd166;
	st.local.u64 	[%rd162+296], %rd165;
	st.local.u64 	[%rd162+304], %rd164;
	st.local.u64 	[%rd162+312], %rd163;
	st.local.v2.u32 	[%rd162+320], {%r154, %r153};
	st.local.v2.u32 	[%rd162+328], {%r152, %r151};
	st.local.v2.u32 	[%rd162+336], {%r150, %r149};
	st.local.v2.u32 	[%rd162+344], {%r148, %r147};
	st.local.u32 	[%rd162+352], %r218;
	st.local.u64 	[%rd162+360], %rd194;
	st.local.u64 	[%rd162+368], %rd193;
	st.local.u64 	[%rd162+376], %rd192;
	st.local.u64 	[%rd162+384], %rd191;
	st.local.v2.u32 	[%rd162+392], {%r217, %r216};
	st.local.v2.u32 	[%rd162+400], {%r215, %r214};
	st.local.v2.u32 	[%rd162+408], {%r213, %r212};
	st.local.v2.u32 	[%rd162+416], {%r211, %r210};
	st.local.u32 	[%rd162+424], %r209;
	st.local.u64 	[%rd162+432], %rd190;
	st.local.u64 	[%rd162+440], %rd189;
	st.local.u64 	[%rd162+448], %rd188;
	st.local.u64 	[%rd162+456], %rd187;
	st.local.v2.u32 	[%rd162+464], {%r208, %r207};
	st.local.v2.u32 	[%rd162+472], {%r206, %r205};
	st.local.v2.u32 	[%rd162+480], {%r204, %r203};
	st.local.v2.u32 	[%rd162+488], {%r202, %r201};
	st.local.u32 	[%rd162+496], %r200;
	st.local.u64 	[%rd162+504], %rd186;
	st.local.u64 	[%rd162+512], %rd185;
	st.local.u64 	[%rd162+520], %rd184;
	st.local.u64 	[%rd162+528], %rd183;
	st.local.v2.u32 	[%rd162+536], {%r199, %r198};
	st.local.v2.u32 	[%rd162+544], {%r197, %r196};
	st.local.v2.u32 	[%rd162+552], {%r195, %r194};
	st.local.v2.u32 	[%rd162+560], {%r193, %r192};
	st.local.u32 	[%rd162+568], %r191;
	mov.u32 	%r1003, %ctaid.z;
	mul.wide.u32 	%rd195, %r1003, 72;
	add.s64 	%rd1, %rd162, %rd195;
	mov.u32 	%r219, %ctaid.y;
	shl.b32 	%r2, %r219, 6;
	ld.local.u32 	%r9, [%rd1+32];
	setp.ge.s32 	%p2, %r2, %r9;
	@%p2 bra 	$L__BB0_415;
	mov.u32 	%r220, %ctaid.x;
	shl.b32 	%r3, %r220, 6;
	ld.local.u32 	%r222, [%rd1+36];
	setp.ge.s32 	%p3, %r3, %r222;
	@%p3 bra 	$L__BB0_415;
	mov.u32 	%r4, %tid.x;
	bfe.u32 	%r5, %r4, 2, 3;
	and.b32  	%r6, %r4, 3;
	and.b32  	%r7, %r4, 32;
	shr.u32 	%r221, %r4, 1;
	and.b32  	%r8, %r221, 480;
	cvt.s64.s32 	%rd3, %r222;
	cvt.u32.u64 	%r223, %rd3;
	ld.local.u32 	%r13, [%rd1+40];
	setp.gt.s32 	%p6, %r13, -32;
	@%p6 bra 	$L__BB0_8;
	bra.uni 	$L__BB0_3;
$L__BB0_8:
	add.s64 	%rd2, %rd1, 36;
	ld.local.u32 	%r10, [%rd1+56];
	ld.local.v2.u32 	{%r11, %r12}, [%rd1+48];
	setp.eq.s32 	%p4, %r12, 0;
	add.s64 	%rd4, %rd1, 40;
	selp.b32 	%r14, %r223, %r13, %p4;
	and.b32  	%r15, %r14, 15;
	setp.eq.s32 	%p5, %r11, 1;
	and.b32  	%r16, %r4, 31;
	shr.u32 	%r224, %r4, 6;
	selp.b32 	%r17, %r16, %r224, %p5;
	shr.u32 	%r227, %r4, 5;
	and.b32  	%r19, %r4, 63;
	selp.b32 	%r228, %r227, %r19, %p5;
	selp.b32 	%r229, 4, 0, %p5;
	selp.b32 	%r20, 0, 2, %p5;
	add.s32 	%r230, %r14, 31;
	shr.s32 	%r231, %r230, 31;
	shr.u32 	%r232, %r231, 27;
	add.s32 	%r233, %r230, %r232;
	shr.s32 	%r234, %r233, 5;
	cvt.s64.s32 	%rd5, %r234;
	selp.b32 	%r235, 2, 1, %p4;
	shr.u32 	%r21, %r4, %r235;
	selp.b32 	%r236, 3, 1, %p4;
	and.b32  	%r237, %r236, %r4;
	shl.b32 	%r22, %r237, 4;
	mad.lo.s32 	%r238, %r21, 40, %r22;
	or.b32  	%r239, %r228, %r2;
	cvt.u64.u32 	%rd6, %r239;
	cvt.s64.s32 	%rd7, %r11;
	selp.b64 	%rd8, 4, 0, %p5;
	selp.b64 	%rd196, 0, 2, %p5;
	mul.lo.s64 	%rd9, %rd196, %rd7;
	selp.b64 	%rd10, %rd4, %rd2, %p4;
	shl.b32 	%r1006, %r6, 1;
	mad.lo.s32 	%r240, %r228, 40, %r17;
	mul.wide.u32 	%rd197, %r240, 2;
	mov.u64 	%rd198, _ZZL17wide_64_int8_bodyRK17wide_64_int8_argsE4left;
	add.s64 	%rd11, %rd198, %rd197;
	add.s64 	%rd199, %rd198, 5120;
	add.s64 	%rd12, %rd199, %rd197;
	add.s32 	%r241, %r229, %r228;
	add.s32 	%r242, %r20, %r17;
	mad.lo.s32 	%r243, %r241, 40, %r242;
	mul.wide.u32 	%rd200, %r243, 2;
	add.s64 	%rd13, %rd198, %rd200;
	add.s64 	%rd14, %rd199, %rd200;
	add.s32 	%r244, %r241, %r229;
	add.s32 	%r245, %r242, %r20;
	mad.lo.s32 	%r246, %r244, 40, %r245;
	mul.wide.u32 	%rd201, %r246, 2;
	add.s64 	%rd15, %rd198, %rd201;
	add.s64 	%rd16, %rd199, %rd201;
	add.s32 	%r247, %r244, %r229;
	add.s32 	%r248, %r245, %r20;
	mad.lo.s32 	%r249, %r247, 40, %r248;
	mul.wide.u32 	%rd202, %r249, 2;
	add.s64 	%rd17, %rd198, %rd202;
	add.s64 	%rd18, %rd199, %rd202;
	add.s32 	%r250, %r247, %r229;
	add.s32 	%r251, %r248, %r20;
	mad.lo.s32 	%r252, %r250, 40, %r251;
	mul.wide.u32 	%rd203, %r252, 2;
	add.s64 	%rd19, %rd198, %rd203;
	add.s64 	%rd20, %rd199, %rd203;
	add.s32 	%r253, %r250, %r229;
	add.s32 	%r254, %r251, %r20;
	mad.lo.s32 	%r255, %r253, 40, %r254;
	mul.wide.u32 	%rd204, %r255, 2;
	add.s64 	%rd21, %rd198, %rd204;
	add.s64 	%rd22, %rd199, %rd204;
	add.s32 	%r256, %r253, %r229;
	add.s32 	%r257, %r254, %r20;
	mad.lo.s32 	%r258, %r256, 40, %r257;
	mul.wide.u32 	%rd205, %r258, 2;
	add.s64 	%rd23, %rd198, %rd205;
	add.s64 	%rd24, %rd199, %rd205;
	add.s32 	%r259, %r256, %r229;
	add.s32 	%r260, %r257, %r20;
	mad.lo.s32 	%r261, %r259, 40, %r260;
	mul.wide.u32 	%rd206, %r261, 2;
	add.s64 	%rd25, %rd198, %rd206;
	add.s64 	%rd26, %rd199, %rd206;
	add.s32 	%r262, %r259, %r229;
	add.s32 	%r263, %r260, %r20;
	mad.lo.s32 	%r264, %r262, 40, %r263;
	mul.wide.u32 	%rd207, %r264, 2;
	add.s64 	%rd27, %rd198, %rd207;
	add.s64 	%rd28, %rd199, %rd207;
	add.s32 	%r265, %r262, %r229;
	add.s32 	%r266, %r263, %r20;
	mad.lo.s32 	%r267, %r265, 40, %r266;
	mul.wide.u32 	%rd208, %r267, 2;
	add.s64 	%rd29, %rd198, %rd208;
	add.s64 	%rd30, %rd199, %rd208;
	add.s32 	%r268, %r265, %r229;
	add.s32 	%r269, %r266, %r20;
	mad.lo.s32 	%r270, %r268, 40, %r269;
	mul.wide.u32 	%rd209, %r270, 2;
	add.s64 	%rd31, %rd198, %rd209;
	add.s64 	%rd32, %rd199, %rd209;
	add.s32 	%r271, %r268, %r229;
	add.s32 	%r272, %r269, %r20;
	mad.lo.s32 	%r273, %r271, 40, %r272;
	mul.wide.u32 	%rd210, %r273, 2;
	add.s64 	%rd33, %rd198, %rd210;
	add.s64 	%rd34, %rd199, %rd210;
	add.s32 	%r274, %r271, %r229;
	add.s32 	%r275, %r272, %r20;
	mad.lo.s32 	%r276, %r274, 40, %r275;
	mul.wide.u32 	%rd211, %r276, 2;
	add.s64 	%rd35, %rd198, %rd211;
	add.s64 	%rd36, %rd199, %rd211;
	add.s32 	%r277, %r274, %r229;
	add.s32 	%r278, %r275, %r20;
	mad.lo.s32 	%r279, %r277, 40, %r278;
	mul.wide.u32 	%rd212, %r279, 2;
	add.s64 	%rd37, %rd198, %rd212;
	add.s64 	%rd38, %rd199, %rd212;
	add.s32 	%r280, %r277, %r229;
	add.s32 	%r281, %r278, %r20;
	mad.lo.s32 	%r282, %r280, 40, %r281;
	mul.wide.u32 	%rd213, %r282, 2;
	add.s64 	%rd39, %rd198, %rd213;
	add.s64 	%rd40, %rd199, %rd213;
	add.s32 	%r283, %r280, %r229;
	add.s32 	%r284, %r281, %r20;
	mad.lo.s32 	%r285, %r283, 40, %r284;
	mul.wide.u32 	%rd214, %r285, 2;
	add.s64 	%rd41, %rd198, %rd214;
	add.s64 	%rd42, %rd199, %rd214;
	mul.wide.u32 	%rd215, %r238, 2;
	mov.u64 	%rd216, _ZZL17wide_64_int8_bodyRK17wide_64_int8_argsE5right;
	add.s64 	%rd43, %rd216, %rd215;
	add.s64 	%rd217, %rd216, 5120;
	add.s64 	%rd44, %rd217, %rd215;
	mul.lo.s32 	%r286, %r237, 640;
	add.s32 	%r287, %r286, %r21;
	mul.wide.u32 	%rd218, %r287, 2;
	add.s64 	%rd45, %rd216, %rd218;
	add.s64 	%rd46, %rd217, %rd218;
	cvt.u64.u32 	%rd219, %r21;
	cvt.u64.u32 	%rd220, %r286;
	add.s64 	%rd221, %rd220, %rd219;
	shl.b64 	%rd222, %rd221, 1;
	add.s64 	%rd47, %rd216, %rd222;
	add.s64 	%rd48, %rd217, %rd222;
	add.s32 	%r24, %r229, %r239;
	add.s32 	%r25, %r24, %r229;
	add.s32 	%r26, %r25, %r229;
	add.s32 	%r27, %r26, %r229;
	add.s32 	%r28, %r27, %r229;
	add.s32 	%r29, %r28, %r229;
	add.s32 	%r30, %r29, %r229;
	add.s32 	%r31, %r30, %r229;
	add.s32 	%r32, %r31, %r229;
	add.s32 	%r33, %r32, %r229;
	add.s32 	%r34, %r33, %r229;
	add.s32 	%r35, %r34, %r229;
	add.s32 	%r36, %r35, %r229;
	add.s32 	%r37, %r36, %r229;
	add.s32 	%r38, %r37, %r229;
	or.b32  	%r288, %r8, %r5;
	mul.lo.s32 	%r39, %r288, 40;
	or.b32  	%r289, %r7, %r5;
	mul.lo.s32 	%r40, %r289, 40;
	mov.b32 	%r1015, -32;
	mov.f32 	%f1241, 0f00000000;
	setp.eq.s32 	%p10, %r10, 0;
	setp.ne.s32 	%p11, %r10, 0;
	mov.f32 	%f1242, %f1241;
	mov.f32 	%f1243, %f1241;
	mov.f32 	%f1244, %f1241;
	mov.f32 	%f1245, %f1241;
	mov.f32 	%f1246, %f1241;
	mov.f32 	%f1247, %f1241;
	mov.f32 	%f1248, %f1241;
	mov.f32 	%f1249, %f1241;
	mov.f32 	%f1250, %f1241;
	mov.f32 	%f1251, %f1241;
	mov.f32 	%f1252, %f1241;
	mov.f32 	%f1253, %f1241;
	mov.f32 	%f1254, %f1241;
	mov.f32 	%f1255, %f1241;
	mov.f32 	%f1256, %f1241;
	mov.f32 	%f1257, %f1241;
	mov.f32 	%f1258, %f1241;
	mov.f32 	%f1259, %f1241;
	mov.f32 	%f1260, %f1241;
	mov.f32 	%f1261, %f1241;
	mov.f32 	%f1262, %f1241;
	mov.f32 	%f1263, %f1241;
	mov.f32 	%f1264, %f1241;
	mov.f32 	%f1265, %f1241;
	mov.f32 	%f1266, %f1241;
	mov.f32 	%f1267, %f1241;
	mov.f32 	%f1268, %f1241;
	mov.f32 	%f1269, %f1241;
	mov.f32 	%f1270, %f1241;
	mov.f32 	%f1271, %f1241;
	mov.f32 	%f1272, %f1241;
	bra.uni 	$L__BB0_9;
$L__BB0_225:
	bar.sync 0;
$L__BB0_226:
	setp.lt.s32 	%p157, %r1015, %r13;
	@%p157 bra 	$L__BB0_9;
	bra.uni 	$L__BB0_4;
$L__BB0_9:
	.pragma "nounroll";
	setp.lt.s32 	%p9, %r1015, 0;
	@%p9 bra 	$L__BB0_103;
	mov.f32 	%f409, 0f00000000;
	cvt.rn.bf16x2.f32 %r290, %f409, %f1224;
	shl.b32 	%r291, %r290, 16;
	mov.b32 %f411, %r291;
	sub.rn.f32 	%f414, %f1224, %f411;
	and.b32  	%r292, %r290, -65536;
	mov.b32 %f412, %r292;
	sub.rn.f32 	%f413, %f409, %f412;
	cvt.rn.bf16x2.f32 %r293, %f413, %f414;
	st.shared.u16 	[%rd11], %r290;
	@%p10 bra 	$L__BB0_11;
	bra.uni 	$L__BB0_12;
$L__BB0_11:
	cvt.u16.u32 	%rs1, %r293;
	st.shared.u16 	[%rd12], %rs1;
$L__BB0_12:
	cvt.rn.bf16x2.f32 %r294, %f409, %f1223;
	shl.b32 	%r295, %r294, 16;
	mov.b32 %f417, %r295;
	sub.rn.f32 	%f420, %f1223, %f417;
	and.b32  	%r296, %r294, -65536;
	mov.b32 %f418, %r296;
	sub.rn.f32 	%f419, %f409, %f418;
	cvt.rn.bf16x2.f32 %r297, %f419, %f420;
	st.shared.u16 	[%rd13], %r294;
	@%p11 bra 	$L__BB0_14;
	cvt.u16.u32 	%rs2, %r297;
	st.shared.u16 	[%rd14], %rs2;
$L__BB0_14:
	cvt.rn.bf16x2.f32 %r298, %f409, %f1222;
	shl.b32 	%r299, %r298, 16;
	mov.b32 %f423, %r299;
	sub.rn.f32 	%f426, %f1222, %f423;
	and.b32  	%r300, %r298, -65536;
	mov.b32 %f424, %r300;
	sub.rn.f32 	%f425, %f409, %f424;
	cvt.rn.bf16x2.f32 %r301, %f425, %f426;
	st.shared.u16 	[%rd15], %r298;
	@%p11 bra 	$L__BB0_16;
	cvt.u16.u32 	%rs3, %r301;
	st.shared.u16 	[%rd16], %rs3;
$L__BB0_16:
	cvt.rn.bf16x2.f32 %r302, %f409, %f1221;
	shl.b32 	%r303, %r302, 16;
	mov.b32 %f429, %r303;
	sub.rn.f32 	%f432, %f1221, %f429;
	and.b32  	%r304, %r302, -65536;
	mov.b32 %f430, %r304;
	sub.rn.f32 	%f431, %f409, %f430;
	cvt.rn.bf16x2.f32 %r305, %f431, %f432;
	st.shared.u16 	[%rd17], %r302;
	@%p11 bra 	$L__BB0_18;
	cvt.u16.u32 	%rs4, %r305;
	st.shared.u16 	[%rd18], %rs4;
$L__BB0_18:
	cvt.rn.bf16x2.f32 %r306, %f409, %f1220;
	shl.b32 	%r307, %r306, 16;
	mov.b32 %f435, %r307;
	sub.rn.f32 	%f438, %f1220, %f435;
	and.b32  	%r308, %r306, -65536;
	mov.b32 %f436, %r308;
	sub.rn.f32 	%f437, %f409, %f436;
	cvt.rn.bf16x2.f32 %r309, %f437, %f438;
	st.shared.u16 	[%rd19], %r306;
	@%p11 bra 	$L__BB0_20;
	cvt.u16.u32 	%rs5, %r309;
	st.shared.u16 	[%rd20], %rs5;
$L__BB0_20:
	cvt.rn.bf16x2.f32 %r310, %f409, %f1219;
	shl.b32 	%r311, %r310, 16;
	mov.b32 %f441, %r311;
	sub.rn.f32 	%f444, %f1219, %f441;
	and.b32  	%r312, %r310, -65536;
	mov.b32 %f442, %r312;
	sub.rn.f32 	%f443, %f409, %f442;
	cvt.rn.bf16x2.f32 %r313, %f443, %f444;
	st.shared.u16 	[%rd21], %r310;
	@%p11 bra 	$L__BB0_22;
	cvt.u16.u32 	%rs6, %r313;
	st.shared.u16 	[%rd22], %rs6;
$L__BB0_22:
	cvt.rn.bf16x2.f32 %r314, %f409, %f1218;
	shl.b32 	%r315, %r314, 16;
	mov.b32 %f447, %r315;
	sub.rn.f32 	%f450, %f1218, %f447;
	and.b32  	%r316, %r314, -65536;
	mov.b32 %f448, %r316;
	sub.rn.f32 	%f449, %f409, %f448;
	cvt.rn.bf16x2.f32 %r317, %f449, %f450;
	st.shared.u16 	[%rd23], %r314;
	@%p11 bra 	$L__BB0_24;
	cvt.u16.u32 	%rs7, %r317;
	st.shared.u16 	[%rd24], %rs7;
$L__BB0_24:
	cvt.rn.bf16x2.f32 %r318, %f409, %f1217;
	shl.b32 	%r319, %r318, 16;
	mov.b32 %f453, %r319;
	sub.rn.f32 	%f456, %f1217, %f453;
	and.b32  	%r320, %r318, -65536;
	mov.b32 %f454, %r320;
	sub.rn.f32 	%f455, %f409, %f454;
	cvt.rn.bf16x2.f32 %r321, %f455, %f456;
	st.shared.u16 	[%rd25], %r318;
	@%p11 bra 	$L__BB0_26;
	cvt.u16.u32 	%rs8, %r321;
	st.shared.u16 	[%rd26], %rs8;
$L__BB0_26:
	cvt.rn.bf16x2.f32 %r322, %f409, %f1216;
	shl.b32 	%r323, %r322, 16;
	mov.b32 %f459, %r323;
	sub.rn.f32 	%f462, %f1216, %f459;
	and.b32  	%r324, %r322, -65536;
	mov.b32 %f460, %r324;
	sub.rn.f32 	%f461, %f409, %f460;
	cvt.rn.bf16x2.f32 %r325, %f461, %f462;
	st.shared.u16 	[%rd27], %r322;
	@%p11 bra 	$L__BB0_28;
	cvt.u16.u32 	%rs9, %r325;
	st.shared.u16 	[%rd28], %rs9;
$L__BB0_28:
	cvt.rn.bf16x2.f32 %r326, %f409, %f1215;
	shl.b32 	%r327, %r326, 16;
	mov.b32 %f465, %r327;
	sub.rn.f32 	%f468, %f1215, %f465;
	and.b32  	%r328, %r326, -65536;
	mov.b32 %f466, %r328;
	sub.rn.f32 	%f467, %f409, %f466;
	cvt.rn.bf16x2.f32 %r329, %f467, %f468;
	st.shared.u16 	[%rd29], %r326;
	@%p11 bra 	$L__BB0_30;
	cvt.u16.u32 	%rs10, %r329;
	st.shared.u16 	[%rd30], %rs10;
$L__BB0_30:
	cvt.rn.bf16x2.f32 %r330, %f409, %f1214;
	shl.b32 	%r331, %r330, 16;
	mov.b32 %f471, %r331;
	sub.rn.f32 	%f474, %f1214, %f471;
	and.b32  	%r332, %r330, -65536;
	mov.b32 %f472, %r332;
	sub.rn.f32 	%f473, %f409, %f472;
	cvt.rn.bf16x2.f32 %r333, %f473, %f474;
	st.shared.u16 	[%rd31], %r330;
	@%p11 bra 	$L__BB0_32;
	cvt.u16.u32 	%rs11, %r333;
	st.shared.u16 	[%rd32], %rs11;
$L__BB0_32:
	cvt.rn.bf16x2.f32 %r334, %f409, %f1213;
	shl.b32 	%r335, %r334, 16;
	mov.b32 %f477, %r335;
	sub.rn.f32 	%f480, %f1213, %f477;
	and.b32  	%r336, %r334, -65536;
	mov.b32 %f478, %r336;
	sub.rn.f32 	%f479, %f409, %f478;
	cvt.rn.bf16x2.f32 %r337, %f479, %f480;
	st.shared.u16 	[%rd33], %r334;
	@%p11 bra 	$L__BB0_34;
	cvt.u16.u32 	%rs12, %r337;
	st.shared.u16 	[%rd34], %rs12;
$L__BB0_34:
	cvt.rn.bf16x2.f32 %r338, %f409, %f1212;
	shl.b32 	%r339, %r338, 16;
	mov.b32 %f483, %r339;
	sub.rn.f32 	%f486, %f1212, %f483;
	and.b32  	%r340, %r338, -65536;
	mov.b32 %f484, %r340;
	sub.rn.f32 	%f485, %f409, %f484;
	cvt.rn.bf16x2.f32 %r341, %f485, %f486;
	st.shared.u16 	[%rd35], %r338;
	@%p11 bra 	$L__BB0_36;
	cvt.u16.u32 	%rs13, %r341;
	st.shared.u16 	[%rd36], %rs13;
$L__BB0_36:
	cvt.rn.bf16x2.f32 %r342, %f409, %f1211;
	shl.b32 	%r343, %r342, 16;
	mov.b32 %f489, %r343;
	sub.rn.f32 	%f492, %f1211, %f489;
	and.b32  	%r344, %r342, -65536;
	mov.b32 %f490, %r344;
	sub.rn.f32 	%f491, %f409, %f490;
	cvt.rn.bf16x2.f32 %r345, %f491, %f492;
	st.shared.u16 	[%rd37], %r342;
	@%p11 bra 	$L__BB0_38;
	cvt.u16.u32 	%rs14, %r345;
	st.shared.u16 	[%rd38], %rs14;
$L__BB0_38:
	cvt.rn.bf16x2.f32 %r346, %f409, %f1210;
	shl.b32 	%r347, %r346, 16;
	mov.b32 %f495, %r347;
	sub.rn.f32 	%f498, %f1210, %f495;
	and.b32  	%r348, %r346, -65536;
	mov.b32 %f496, %r348;
	sub.rn.f32 	%f497, %f409, %f496;
	cvt.rn.bf16x2.f32 %r349, %f497, %f498;
	st.shared.u16 	[%rd39], %r346;
	@%p11 bra 	$L__BB0_40;
	cvt.u16.u32 	%rs15, %r349;
	st.shared.u16 	[%rd40], %rs15;
$L__BB0_40:
	cvt.rn.bf16x2.f32 %r350, %f409, %f1209;
	shl.b32 	%r351, %r350, 16;
	mov.b32 %f501, %r351;
	sub.rn.f32 	%f504, %f1209, %f501;
	and.b32  	%r352, %r350, -65536;
	mov.b32 %f502, %r352;
	sub.rn.f32 	%f503, %f409, %f502;
	cvt.rn.bf16x2.f32 %r353, %f503, %f504;
	st.shared.u16 	[%rd41], %r350;
	@%p11 bra 	$L__BB0_42;
	cvt.u16.u32 	%rs16, %r353;
	st.shared.u16 	[%rd42], %rs16;
$L__BB0_42:
	setp.eq.s32 	%p26, %r15, 0;
	@%p26 bra 	$L__BB0_53;
	shr.u32 	%r354, %r1015, 5;
	cvt.u64.u32 	%rd49, %r354;
	shl.b64 	%rd228, %rd49, 1;
	mov.u32 	%r1016, %r4;
	bra.uni 	$L__BB0_44;
$L__BB0_48:
	cvt.u64.u32 	%rd230, %r1017;
	mul.lo.s64 	%rd764, %rd230, %rd5;
	shr.u32 	%r358, %r56, 5;
	shl.b64 	%rd231, %rd764, 1;
	add.s64 	%rd232, %rd51, %rd231;
	mul.wide.u32 	%rd233, %r358, 2;
	add.s64 	%rd234, %rd232, %rd233;
	ld.global.u16 	%rs35, [%rd234];
	cvt.f32.f16 %f1191, %rs35;
	mov.u32 	%r1017, %r56;
$L__BB0_49:
	ld.local.u64 	%rd223, [%rd1+8];
	cvta.to.global.u64 	%rd50, %rd223;
	shl.b64 	%rd235, %rd764, 5;
	cvt.u64.u32 	%rd236, %r1017;
	add.s64 	%rd237, %rd50, %rd235;
	add.s64 	%rd238, %rd237, %rd236;
	ld.global.s8 	%rs36, [%rd238];
	cvt.rn.f32.s16 	%f509, %rs36;
	mul.rn.f32 	%f1192, %f1191, %f509;
$L__BB0_50:
	mad.lo.s32 	%r363, %r54, 40, %r55;
	cvt.rn.bf16x2.f32 %r359, %f409, %f1192;
	shl.b32 	%r360, %r359, 16;
	mov.b32 %f512, %r360;
	sub.rn.f32 	%f515, %f1192, %f512;
	and.b32  	%r361, %r359, -65536;
	mov.b32 %f513, %r361;
	sub.rn.f32 	%f514, %f409, %f513;
	cvt.rn.bf16x2.f32 %r362, %f514, %f515;
	mul.wide.u32 	%rd239, %r363, 2;
	add.s64 	%rd241, %rd216, %rd239;
	st.shared.u16 	[%rd241], %r359;
	@%p11 bra 	$L__BB0_52;
	bra.uni 	$L__BB0_51;
$L__BB0_52:
	add.s32 	%r59, %r1016, 128;
	setp.lt.u32 	%p32, %r1016, 1920;
	mov.u32 	%r1016, %r59;
	@%p32 bra 	$L__BB0_44;
	bra.uni 	$L__BB0_102;
$L__BB0_44:
	.pragma "nounroll";
	shr.u32 	%r356, %r1016, 5;
	selp.b32 	%r54, %r19, %r356, %p4;
	shr.u32 	%r357, %r1016, 6;
	selp.b32 	%r55, %r357, %r16, %p4;
	or.b32  	%r56, %r54, %r3;
	setp.ge.s32 	%p28, %r56, %r223;
	mov.f32 	%f1192, %f409;
	@%p28 bra 	$L__BB0_50;
	or.b32  	%r1017, %r55, %r1015;
	setp.ge.s32 	%p29, %r1017, %r13;
	mov.f32 	%f1192, %f409;
	@%p29 bra 	$L__BB0_50;
	ld.local.u64 	%rd224, [%rd1+16];
	cvta.to.global.u64 	%rd51, %rd224;
	@%p4 bra 	$L__BB0_48;
	cvt.u64.u32 	%rd225, %r56;
	mul.lo.s64 	%rd764, %rd225, %rd5;
	shl.b64 	%rd226, %rd764, 1;
	add.s64 	%rd227, %rd51, %rd226;
	add.s64 	%rd229, %rd227, %rd228;
	ld.global.u16 	%rs34, [%rd229];
	cvt.f32.f16 %f1191, %rs34;
	bra.uni 	$L__BB0_49;
$L__BB0_51:
	add.s64 	%rd55, %rd241, 5120;
	cvt.u16.u32 	%rs17, %r362;
	st.shared.u16 	[%rd55], %rs17;
	bra.uni 	$L__BB0_52;
$L__BB0_53:
	@%p4 bra 	$L__BB0_70;
	cvt.rn.bf16x2.f32 %r364, %f1239, %f1240;
	shl.b32 	%r365, %r364, 16;
	mov.b32 %f518, %r365;
	sub.rn.f32 	%f521, %f1240, %f518;
	and.b32  	%r366, %r364, -65536;
	mov.b32 %f519, %r366;
	sub.rn.f32 	%f520, %f1239, %f519;
	cvt.rn.bf16x2.f32 %r367, %f520, %f521;
	st.shared.u16 	[%rd43], %r364;
	shr.u32 	%r368, %r364, 16;
	st.shared.u16 	[%rd43+2], %r368;
	@%p10 bra 	$L__BB0_55;
	bra.uni 	$L__BB0_56;
$L__BB0_55:
	st.shared.u16 	[%rd44], %r367;
	shr.u32 	%r369, %r367, 16;
	st.shared.u16 	[%rd44+2], %r369;
$L__BB0_56:
	cvt.rn.bf16x2.f32 %r370, %f1237, %f1238;
	shl.b32 	%r371, %r370, 16;
	mov.b32 %f524, %r371;
	sub.rn.f32 	%f527, %f1238, %f524;
	and.b32  	%r372, %r370, -65536;
	mov.b32 %f525, %r372;
	sub.rn.f32 	%f526, %f1237, %f525;
	cvt.rn.bf16x2.f32 %r61, %f526, %f527;
	st.shared.u16 	[%rd43+4], %r370;
	shr.u32 	%r374, %r370, 16;
	st.shared.u16 	[%rd43+6], %r374;
	@%p11 bra 	$L__BB0_58;
	st.shared.u16 	[%rd44+4], %r61;
	shr.u32 	%r375, %r61, 16;
	st.shared.u16 	[%rd44+6], %r375;
$L__BB0_58:
	cvt.rn.bf16x2.f32 %r376, %f1235, %f1236;
	shl.b32 	%r377, %r376, 16;
	mov.b32 %f530, %r377;
	sub.rn.f32 	%f533, %f1236, %f530;
	and.b32  	%r378, %r376, -65536;
	mov.b32 %f531, %r378;
	sub.rn.f32 	%f532, %f1235, %f531;
	cvt.rn.bf16x2.f32 %r62, %f532, %f533;
	st.shared.u16 	[%rd43+8], %r376;
	shr.u32 	%r380, %r376, 16;
	st.shared.u16 	[%rd43+10], %r380;
	@%p11 bra 	$L__BB0_60;
	st.shared.u16 	[%rd44+8], %r62;
	shr.u32 	%r381, %r62, 16;
	st.shared.u16 	[%rd44+10], %r381;
$L__BB0_60:
	cvt.rn.bf16x2.f32 %r382, %f1233, %f1234;
	shl.b32 	%r383, %r382, 16;
	mov.b32 %f536, %r383;
	sub.rn.f32 	%f539, %f1234, %f536;
	and.b32  	%r384, %r382, -65536;
	mov.b32 %f537, %r384;
	sub.rn.f32 	%f538, %f1233, %f537;
	cvt.rn.bf16x2.f32 %r63, %f538, %f539;
	st.shared.u16 	[%rd43+12], %r382;
	shr.u32 	%r386, %r382, 16;
	st.shared.u16 	[%rd43+14], %r386;
	@%p11 bra 	$L__BB0_62;
	st.shared.u16 	[%rd44+12], %r63;
	shr.u32 	%r387, %r63, 16;
	st.shared.u16 	[%rd44+14], %r387;
$L__BB0_62:
	cvt.rn.bf16x2.f32 %r388, %f1231, %f1232;
	shl.b32 	%r389, %r388, 16;
	mov.b32 %f542, %r389;
	sub.rn.f32 	%f545, %f1232, %f542;
	and.b32  	%r390, %r388, -65536;
	mov.b32 %f543, %r390;
	sub.rn.f32 	%f544, %f1231, %f543;
	cvt.rn.bf16x2.f32 %r64, %f544, %f545;
	st.shared.u16 	[%rd43+16], %r388;
	shr.u32 	%r392, %r388, 16;
	st.shared.u16 	[%rd43+18], %r392;
	@%p11 bra 	$L__BB0_64;
	st.shared.u16 	[%rd44+16], %r64;
	shr.u32 	%r393, %r64, 16;
	st.shared.u16 	[%rd44+18], %r393;
$L__BB0_64:
	cvt.rn.bf16x2.f32 %r394, %f1229, %f1230;
	shl.b32 	%r395, %r394, 16;
	mov.b32 %f548, %r395;
	sub.rn.f32 	%f551, %f1230, %f548;
	and.b32  	%r396, %r394, -65536;
	mov.b32 %f549, %r396;
	sub.rn.f32 	%f550, %f1229, %f549;
	cvt.rn.bf16x2.f32 %r65, %f550, %f551;
	st.shared.u16 	[%rd43+20], %r394;
	shr.u32 	%r398, %r394, 16;
	st.shared.u16 	[%rd43+22], %r398;
	@%p11 bra 	$L__BB0_66;
	st.shared.u16 	[%rd44+20], %r65;
	shr.u32 	%r399, %r65, 16;
	st.shared.u16 	[%rd44+22], %r399;
$L__BB0_66:
	cvt.rn.bf16x2.f32 %r400, %f1227, %f1228;
	shl.b32 	%r401, %r400, 16;
	mov.b32 %f554, %r401;
	sub.rn.f32 	%f557, %f1228, %f554;
	and.b32  	%r402, %r400, -65536;
	mov.b32 %f555, %r402;
	sub.rn.f32 	%f556, %f1227, %f555;
	cvt.rn.bf16x2.f32 %r66, %f556, %f557;
	st.shared.u16 	[%rd43+24], %r400;
	shr.u32 	%r404, %r400, 16;
	st.shared.u16 	[%rd43+26], %r404;
	@%p11 bra 	$L__BB0_68;
	st.shared.u16 	[%rd44+24], %r66;
	shr.u32 	%r405, %r66, 16;
	st.shared.u16 	[%rd44+26], %r405;
$L__BB0_68:
	cvt.rn.bf16x2.f32 %r406, %f1225, %f1226;
	shl.b32 	%r407, %r406, 16;
	mov.b32 %f560, %r407;
	sub.rn.f32 	%f563, %f1226, %f560;
	and.b32  	%r408, %r406, -65536;
	mov.b32 %f561, %r408;
	sub.rn.f32 	%f562, %f1225, %f561;
	cvt.rn.bf16x2.f32 %r67, %f562, %f563;
	st.shared.u16 	[%rd43+28], %r406;
	shr.u32 	%r410, %r406, 16;
	st.shared.u16 	[%rd43+30], %r410;
	@%p11 bra 	$L__BB0_102;
	st.shared.u16 	[%rd44+28], %r67;
	shr.u32 	%r411, %r67, 16;
	st.shared.u16 	[%rd44+30], %r411;
	bra.uni 	$L__BB0_102;
$L__BB0_70:
	mov.f32 	%f564, 0f00000000;
	cvt.rn.bf16x2.f32 %r412, %f564, %f1240;
	shl.b32 	%r413, %r412, 16;
	mov.b32 %f566, %r413;
	sub.rn.f32 	%f569, %f1240, %f566;
	and.b32  	%r414, %r412, -65536;
	mov.b32 %f567, %r414;
	sub.rn.f32 	%f568, %f564, %f567;
	cvt.rn.bf16x2.f32 %r415, %f568, %f569;
	st.shared.u16 	[%rd45], %r412;
	@%p10 bra 	$L__BB0_71;
	bra.uni 	$L__BB0_72;
$L__BB0_71:
	cvt.u16.u32 	%rs18, %r415;
	st.shared.u16 	[%rd46], %rs18;
$L__BB0_72:
	cvt.rn.bf16x2.f32 %r416, %f564, %f1239;
	shl.b32 	%r417, %r416, 16;
	mov.b32 %f572, %r417;
	sub.rn.f32 	%f575, %f1239, %f572;
	and.b32  	%r418, %r416, -65536;
	mov.b32 %f573, %r418;
	sub.rn.f32 	%f574, %f564, %f573;
	cvt.rn.bf16x2.f32 %r419, %f574, %f575;
	st.shared.u16 	[%rd47+80], %r416;
	@%p11 bra 	$L__BB0_74;
	cvt.u16.u32 	%rs19, %r419;
	st.shared.u16 	[%rd48+80], %rs19;
$L__BB0_74:
	cvt.rn.bf16x2.f32 %r420, %f564, %f1238;
	shl.b32 	%r421, %r420, 16;
	mov.b32 %f578, %r421;
	sub.rn.f32 	%f581, %f1238, %f578;
	and.b32  	%r422, %r420, -65536;
	mov.b32 %f579, %r422;
	sub.rn.f32 	%f580, %f564, %f579;
	cvt.rn.bf16x2.f32 %r423, %f580, %f581;
	st.shared.u16 	[%rd47+160], %r420;
	@%p11 bra 	$L__BB0_76;
	cvt.u16.u32 	%rs20, %r423;
	st.shared.u16 	[%rd48+160], %rs20;
$L__BB0_76:
	cvt.rn.bf16x2.f32 %r424, %f564, %f1237;
	shl.b32 	%r425, %r424, 16;
	mov.b32 %f584, %r425;
	sub.rn.f32 	%f587, %f1237, %f584;
	and.b32  	%r426, %r424, -65536;
	mov.b32 %f585, %r426;
	sub.rn.f32 	%f586, %f564, %f585;
	cvt.rn.bf16x2.f32 %r427, %f586, %f587;
	st.shared.u16 	[%rd47+240], %r424;
	@%p11 bra 	$L__BB0_78;
	cvt.u16.u32 	%rs21, %r427;
	st.shared.u16 	[%rd48+240], %rs21;
$L__BB0_78:
	cvt.rn.bf16x2.f32 %r428, %f564, %f1236;
	shl.b32 	%r429, %r428, 16;
	mov.b32 %f590, %r429;
	sub.rn.f32 	%f593, %f1236, %f590;
	and.b32  	%r430, %r428, -65536;
	mov.b32 %f591, %r430;
	sub.rn.f32 	%f592, %f564, %f591;
	cvt.rn.bf16x2.f32 %r431, %f592, %f593;
	st.shared.u16 	[%rd47+320], %r428;
	@%p11 bra 	$L__BB0_80;
	cvt.u16.u32 	%rs22, %r431;
	st.shared.u16 	[%rd48+320], %rs22;
$L__BB0_80:
	cvt.rn.bf16x2.f32 %r432, %f564, %f1235;
	shl.b32 	%r433, %r432, 16;
	mov.b32 %f596, %r433;
	sub.rn.f32 	%f599, %f1235, %f596;
	and.b32  	%r434, %r432, -65536;
	mov.b32 %f597, %r434;
	sub.rn.f32 	%f598, %f564, %f597;
	cvt.rn.bf16x2.f32 %r435, %f598, %f599;
	st.shared.u16 	[%rd47+400], %r432;
	@%p11 bra 	$L__BB0_82;
	cvt.u16.u32 	%rs23, %r435;
	st.shared.u16 	[%rd48+400], %rs23;
$L__BB0_82:
	cvt.rn.bf16x2.f32 %r436, %f564, %f1234;
	shl.b32 	%r437, %r436, 16;
	mov.b32 %f602, %r437;
	sub.rn.f32 	%f605, %f1234, %f602;
	and.b32  	%r438, %r436, -65536;
	mov.b32 %f603, %r438;
	sub.rn.f32 	%f604, %f564, %f603;
	cvt.rn.bf16x2.f32 %r439, %f604, %f605;
	st.shared.u16 	[%rd47+480], %r436;
	@%p11 bra 	$L__BB0_84;
	cvt.u16.u32 	%rs24, %r439;
	st.shared.u16 	[%rd48+480], %rs24;
$L__BB0_84:
	cvt.rn.bf16x2.f32 %r440, %f564, %f1233;
	shl.b32 	%r441, %r440, 16;
	mov.b32 %f608, %r441;
	sub.rn.f32 	%f611, %f1233, %f608;
	and.b32  	%r442, %r440, -65536;
	mov.b32 %f609, %r442;
	sub.rn.f32 	%f610, %f564, %f609;
	cvt.rn.bf16x2.f32 %r443, %f610, %f611;
	st.shared.u16 	[%rd47+560], %r440;
	@%p11 bra 	$L__BB0_86;
	cvt.u16.u32 	%rs25, %r443;
	st.shared.u16 	[%rd48+560], %rs25;
$L__BB0_86:
	cvt.rn.bf16x2.f32 %r444, %f564, %f1232;
	shl.b32 	%r445, %r444, 16;
	mov.b32 %f614, %r445;
	sub.rn.f32 	%f617, %f1232, %f614;
	and.b32  	%r446, %r444, -65536;
	mov.b32 %f615, %r446;
	sub.rn.f32 	%f616, %f564, %f615;
	cvt.rn.bf16x2.f32 %r447, %f616, %f617;
	st.shared.u16 	[%rd47+640], %r444;
	@%p11 bra 	$L__BB0_88;
	cvt.u16.u32 	%rs26, %r447;
	st.shared.u16 	[%rd48+640], %rs26;
$L__BB0_88:
	cvt.rn.bf16x2.f32 %r448, %f564, %f1231;
	shl.b32 	%r449, %r448, 16;
	mov.b32 %f620, %r449;
	sub.rn.f32 	%f623, %f1231, %f620;
	and.b32  	%r450, %r448, -65536;
	mov.b32 %f621, %r450;
	sub.rn.f32 	%f622, %f564, %f621;
	cvt.rn.bf16x2.f32 %r451, %f622, %f623;
	st.shared.u16 	[%rd47+720], %r448;
	@%p11 bra 	$L__BB0_90;
	cvt.u16.u32 	%rs27, %r451;
	st.shared.u16 	[%rd48+720], %rs27;
$L__BB0_90:
	cvt.rn.bf16x2.f32 %r452, %f564, %f1230;
	shl.b32 	%r453, %r452, 16;
	mov.b32 %f626, %r453;
	sub.rn.f32 	%f629, %f1230, %f626;
	and.b32  	%r454, %r452, -65536;
	mov.b32 %f627, %r454;
	sub.rn.f32 	%f628, %f564, %f627;
	cvt.rn.bf16x2.f32 %r455, %f628, %f629;
	st.shared.u16 	[%rd47+800], %r452;
	@%p11 bra 	$L__BB0_92;
	cvt.u16.u32 	%rs28, %r455;
	st.shared.u16 	[%rd48+800], %rs28;
$L__BB0_92:
	cvt.rn.bf16x2.f32 %r456, %f564, %f1229;
	shl.b32 	%r457, %r456, 16;
	mov.b32 %f632, %r457;
	sub.rn.f32 	%f635, %f1229, %f632;
	and.b32  	%r458, %r456, -65536;
	mov.b32 %f633, %r458;
	sub.rn.f32 	%f634, %f564, %f633;
	cvt.rn.bf16x2.f32 %r459, %f634, %f635;
	st.shared.u16 	[%rd47+880], %r456;
	@%p11 bra 	$L__BB0_94;
	cvt.u16.u32 	%rs29, %r459;
	st.shared.u16 	[%rd48+880], %rs29;
$L__BB0_94:
	cvt.rn.bf16x2.f32 %r460, %f564, %f1228;
	shl.b32 	%r461, %r460, 16;
	mov.b32 %f638, %r461;
	sub.rn.f32 	%f641, %f1228, %f638;
	and.b32  	%r462, %r460, -65536;
	mov.b32 %f639, %r462;
	sub.rn.f32 	%f640, %f564, %f639;
	cvt.rn.bf16x2.f32 %r463, %f640, %f641;
	st.shared.u16 	[%rd47+960], %r460;
	@%p11 bra 	$L__BB0_96;
	cvt.u16.u32 	%rs30, %r463;
	st.shared.u16 	[%rd48+960], %rs30;
$L__BB0_96:
	cvt.rn.bf16x2.f32 %r464, %f564, %f1227;
	shl.b32 	%r465, %r464, 16;
	mov.b32 %f644, %r465;
	sub.rn.f32 	%f647, %f1227, %f644;
	and.b32  	%r466, %r464, -65536;
	mov.b32 %f645, %r466;
	sub.rn.f32 	%f646, %f564, %f645;
	cvt.rn.bf16x2.f32 %r467, %f646, %f647;
	st.shared.u16 	[%rd47+1040], %r464;
	@%p11 bra 	$L__BB0_98;
	cvt.u16.u32 	%rs31, %r467;
	st.shared.u16 	[%rd48+1040], %rs31;
$L__BB0_98:
	cvt.rn.bf16x2.f32 %r468, %f564, %f1226;
	shl.b32 	%r469, %r468, 16;
	mov.b32 %f650, %r469;
	sub.rn.f32 	%f653, %f1226, %f650;
	and.b32  	%r470, %r468, -65536;
	mov.b32 %f651, %r470;
	sub.rn.f32 	%f652, %f564, %f651;
	cvt.rn.bf16x2.f32 %r471, %f652, %f653;
	st.shared.u16 	[%rd47+1120], %r468;
	@%p11 bra 	$L__BB0_100;
	cvt.u16.u32 	%rs32, %r471;
	st.shared.u16 	[%rd48+1120], %rs32;
$L__BB0_100:
	cvt.rn.bf16x2.f32 %r472, %f564, %f1225;
	shl.b32 	%r473, %r472, 16;
	mov.b32 %f656, %r473;
	sub.rn.f32 	%f659, %f1225, %f656;
	and.b32  	%r474, %r472, -65536;
	mov.b32 %f657, %r474;
	sub.rn.f32 	%f658, %f564, %f657;
	cvt.rn.bf16x2.f32 %r475, %f658, %f659;
	st.shared.u16 	[%rd47+1200], %r472;
	@%p11 bra 	$L__BB0_102;
	cvt.u16.u32 	%rs33, %r475;
	st.shared.u16 	[%rd48+1200], %rs33;
$L__BB0_102:
	bar.sync 0;
$L__BB0_103:
	add.s32 	%r1015, %r1015, 32;
	setp.ge.s32 	%p58, %r1015, %r13;
	@%p58 bra 	$L__BB0_203;
	cvt.u32.u64 	%r476, %rd6;
	setp.lt.s32 	%p59, %r476, %r9;
	ld.local.s32 	%rd242, [%rd1+44];
	mul.lo.s64 	%rd243, %rd242, %rd6;
	or.b32  	%r69, %r1015, %r17;
	cvt.s64.s32 	%rd244, %r69;
	mul.lo.s64 	%rd245, %rd244, %rd7;
	add.s64 	%rd56, %rd243, %rd245;
	setp.lt.s32 	%p60, %r69, %r13;
	and.pred  	%p61, %p59, %p60;
	mov.f32 	%f1209, 0f00000000;
	mov.f32 	%f1224, %f1209;
	@!%p61 bra 	$L__BB0_110;
	bra.uni 	$L__BB0_105;
$L__BB0_105:
	ld.local.u64 	%rd247, [%rd1];
	cvta.to.global.u64 	%rd58, %rd247;
	ld.local.u32 	%r478, [%rd1+60];
	setp.eq.s32 	%p62, %r478, 1;
	@%p62 bra 	$L__BB0_108;
	setp.ne.s32 	%p63, %r478, 0;
	@%p63 bra 	$L__BB0_109;
	shl.b64 	%rd250, %rd56, 2;
	add.s64 	%rd251, %rd58, %rd250;
	ld.global.f32 	%f1224, [%rd251];
	bra.uni 	$L__BB0_110;
$L__BB0_108:
	shl.b64 	%rd248, %rd56, 1;
	add.s64 	%rd249, %rd58, %rd248;
	ld.global.u16 	%r480, [%rd249];
	shl.b32 	%r479, %r480, 16;
	mov.b32 %f1224, %r479;
	bra.uni 	$L__BB0_110;
$L__BB0_109:
	shl.b64 	%rd252, %rd56, 1;
	add.s64 	%rd253, %rd58, %rd252;
	ld.global.u16 	%rs37, [%rd253];
	cvt.f32.f16 %f1224, %rs37;
$L__BB0_110:
	mul.lo.s64 	%rd246, %rd242, %rd8;
	add.s64 	%rd57, %rd246, %rd9;
	setp.lt.s32 	%p64, %r24, %r9;
	add.s64 	%rd59, %rd57, %rd56;
	add.s32 	%r70, %r20, %r69;
	setp.lt.s32 	%p65, %r70, %r13;
	and.pred  	%p66, %p64, %p65;
	mov.f32 	%f1223, %f1209;
	@!%p66 bra 	$L__BB0_116;
	bra.uni 	$L__BB0_111;
$L__BB0_111:
	ld.local.u64 	%rd254, [%rd1];
	cvta.to.global.u64 	%rd60, %rd254;
	ld.local.u32 	%r482, [%rd1+60];
	setp.eq.s32 	%p67, %r482, 0;
	@%p67 bra 	$L__BB0_114;
	setp.ne.s32 	%p68, %r482, 1;
	@%p68 bra 	$L__BB0_115;
	shl.b64 	%rd255, %rd59, 1;
	add.s64 	%rd256, %rd60, %rd255;
	ld.global.u16 	%r484, [%rd256];
	shl.b32 	%r483, %r484, 16;
	mov.b32 %f1223, %r483;
	bra.uni 	$L__BB0_116;
$L__BB0_114:
	shl.b64 	%rd257, %rd59, 2;
	add.s64 	%rd258, %rd60, %rd257;
	ld.global.f32 	%f1223, [%rd258];
	bra.uni 	$L__BB0_116;
$L__BB0_115:
	shl.b64 	%rd259, %rd59, 1;
	add.s64 	%rd260, %rd60, %rd259;
	ld.global.u16 	%rs38, [%rd260];
	cvt.f32.f16 %f1223, %rs38;
$L__BB0_116:
	setp.lt.s32 	%p69, %r25, %r9;
	add.s64 	%rd61, %rd57, %rd59;
	add.s32 	%r71, %r70, %r20;
	setp.lt.s32 	%p70, %r71, %r13;
	and.pred  	%p71, %p69, %p70;
	mov.f32 	%f1222, %f1209;
	@!%p71 bra 	$L__BB0_122;
	bra.uni 	$L__BB0_117;
$L__BB0_117:
	ld.local.u64 	%rd261, [%rd1];
	cvta.to.global.u64 	%rd62, %rd261;
	ld.local.u32 	%r486, [%rd1+60];
	setp.eq.s32 	%p72, %r486, 0;
	@%p72 bra 	$L__BB0_120;
	setp.ne.s32 	%p73, %r486, 1;
	@%p73 bra 	$L__BB0_121;
	shl.b64 	%rd262, %rd61, 1;
	add.s64 	%rd263, %rd62, %rd262;
	ld.global.u16 	%r488, [%rd263];
	shl.b32 	%r487, %r488, 16;
	mov.b32 %f1222, %r487;
	bra.uni 	$L__BB0_122;
$L__BB0_120:
	shl.b64 	%rd264, %rd61, 2;
	add.s64 	%rd265, %rd62, %rd264;
	ld.global.f32 	%f1222, [%rd265];
	bra.uni 	$L__BB0_122;
$L__BB0_121:
	shl.b64 	%rd266, %rd61, 1;
	add.s64 	%rd267, %rd62, %rd266;
	ld.global.u16 	%rs39, [%rd267];
	cvt.f32.f16 %f1222, %rs39;
$L__BB0_122:
	setp.lt.s32 	%p74, %r26, %r9;
	add.s64 	%rd63, %rd57, %rd61;
	add.s32 	%r72, %r71, %r20;
	setp.lt.s32 	%p75, %r72, %r13;
	and.pred  	%p76, %p74, %p75;
	mov.f32 	%f1221, %f1209;
	@!%p76 bra 	$L__BB0_128;
	bra.uni 	$L__BB0_123;
$L__BB0_123:
	ld.local.u64 	%rd268, [%rd1];
	cvta.to.global.u64 	%rd64, %rd268;
	ld.local.u32 	%r490, [%rd1+60];
	setp.eq.s32 	%p77, %r490, 0;
	@%p77 bra 	$L__BB0_126;
	setp.ne.s32 	%p78, %r490, 1;
	@%p78 bra 	$L__BB0_127;
	shl.b64 	%rd269, %rd63, 1;
	add.s64 	%rd270, %rd64, %rd269;
	ld.global.u16 	%r492, [%rd270];
	shl.b32 	%r491, %r492, 16;
	mov.b32 %f1221, %r491;
	bra.uni 	$L__BB0_128;
$L__BB0_126:
	shl.b64 	%rd271, %rd63, 2;
	add.s64 	%rd272, %rd64, %rd271;
	ld.global.f32 	%f1221, [%rd272];
	bra.uni 	$L__BB0_128;
$L__BB0_127:
	shl.b64 	%rd273, %rd63, 1;
	add.s64 	%rd274, %rd64, %rd273;
	ld.global.u16 	%rs40, [%rd274];
	cvt.f32.f16 %f1221, %rs40;
$L__BB0_128:
	setp.lt.s32 	%p79, %r27, %r9;
	add.s64 	%rd65, %rd57, %rd63;
	add.s32 	%r73, %r72, %r20;
	setp.lt.s32 	%p80, %r73, %r13;
	and.pred  	%p81, %p79, %p80;
	mov.f32 	%f1220, %f1209;
	@!%p81 bra 	$L__BB0_134;
	bra.uni 	$L__BB0_129;
$L__BB0_129:
	ld.local.u64 	%rd275, [%rd1];
	cvta.to.global.u64 	%rd66, %rd275;
	ld.local.u32 	%r494, [%rd1+60];
	setp.eq.s32 	%p82, %r494, 0;
	@%p82 bra 	$L__BB0_132;
	setp.ne.s32 	%p83, %r494, 1;
	@%p83 bra 	$L__BB0_133;
	shl.b64 	%rd276, %rd65, 1;
	add.s64 	%rd277, %rd66, %rd276;
	ld.global.u16 	%r496, [%rd277];
	shl.b32 	%r495, %r496, 16;
	mov.b32 %f1220, %r495;
	bra.uni 	$L__BB0_134;
$L__BB0_132:
	shl.b64 	%rd278, %rd65, 2;
	add.s64 	%rd279, %rd66, %rd278;
	ld.global.f32 	%f1220, [%rd279];
	bra.uni 	$L__BB0_134;
$L__BB0_133:
	shl.b64 	%rd280, %rd65, 1;
	add.s64 	%rd281, %rd66, %rd280;
	ld.global.u16 	%rs41, [%rd281];
	cvt.f32.f16 %f1220, %rs41;
$L__BB0_134:
	setp.lt.s32 	%p84, %r28, %r9;
	add.s64 	%rd67, %rd57, %rd65;
	add.s32 	%r74, %r73, %r20;
	setp.lt.s32 	%p85, %r74, %r13;
	and.pred  	%p86, %p84, %p85;
	mov.f32 	%f1219, %f1209;
	@!%p86 bra 	$L__BB0_140;
	bra.uni 	$L__BB0_135;
$L__BB0_135:
	ld.local.u64 	%rd282, [%rd1];
	cvta.to.global.u64 	%rd68, %rd282;
	ld.local.u32 	%r498, [%rd1+60];
	setp.eq.s32 	%p87, %r498, 0;
	@%p87 bra 	$L__BB0_138;
	setp.ne.s32 	%p88, %r498, 1;
	@%p88 bra 	$L__BB0_139;
	shl.b64 	%rd283, %rd67, 1;
	add.s64 	%rd284, %rd68, %rd283;
	ld.global.u16 	%r500, [%rd284];
	shl.b32 	%r499, %r500, 16;
	mov.b32 %f1219, %r499;
	bra.uni 	$L__BB0_140;
$L__BB0_138:
	shl.b64 	%rd285, %rd67, 2;
	add.s64 	%rd286, %rd68, %rd285;
	ld.global.f32 	%f1219, [%rd286];
	bra.uni 	$L__BB0_140;
$L__BB0_139:
	shl.b64 	%rd287, %rd67, 1;
	add.s64 	%rd288, %rd68, %rd287;
	ld.global.u16 	%rs42, [%rd288];
	cvt.f32.f16 %f1219, %rs42;
$L__BB0_140:
	setp.lt.s32 	%p89, %r29, %r9;
	add.s64 	%rd69, %rd57, %rd67;
	add.s32 	%r75, %r74, %r20;
	setp.lt.s32 	%p90, %r75, %r13;
	and.pred  	%p91, %p89, %p90;
	mov.f32 	%f1218, %f1209;
	@!%p91 bra 	$L__BB0_146;
	bra.uni 	$L__BB0_141;
$L__BB0_141:
	ld.local.u64 	%rd289, [%rd1];
	cvta.to.global.u64 	%rd70, %rd289;
	ld.local.u32 	%r502, [%rd1+60];
	setp.eq.s32 	%p92, %r502, 0;
	@%p92 bra 	$L__BB0_144;
	setp.ne.s32 	%p93, %r502, 1;
	@%p93 bra 	$L__BB0_145;
	shl.b64 	%rd290, %rd69, 1;
	add.s64 	%rd291, %rd70, %rd290;
	ld.global.u16 	%r504, [%rd291];
	shl.b32 	%r503, %r504, 16;
	mov.b32 %f1218, %r503;
	bra.uni 	$L__BB0_146;
$L__BB0_144:
	shl.b64 	%rd292, %rd69, 2;
	add.s64 	%rd293, %rd70, %rd292;
	ld.global.f32 	%f1218, [%rd293];
	bra.uni 	$L__BB0_146;
$L__BB0_145:
	shl.b64 	%rd294, %rd69, 1;
	add.s64 	%rd295, %rd70, %rd294;
	ld.global.u16 	%rs43, [%rd295];
	cvt.f32.f16 %f1218, %rs43;
$L__BB0_146:
	setp.lt.s32 	%p94, %r30, %r9;
	add.s64 	%rd71, %rd57, %rd69;
	add.s32 	%r76, %r75, %r20;
	setp.lt.s32 	%p95, %r76, %r13;
	and.pred  	%p96, %p94, %p95;
	mov.f32 	%f1217, %f1209;
	@!%p96 bra 	$L__BB0_152;
	bra.uni 	$L__BB0_147;
$L__BB0_147:
	ld.local.u64 	%rd296, [%rd1];
	cvta.to.global.u64 	%rd72, %rd296;
	ld.local.u32 	%r506, [%rd1+60];
	setp.eq.s32 	%p97, %r506, 0;
	@%p97 bra 	$L__BB0_150;
	setp.ne.s32 	%p98, %r506, 1;
	@%p98 bra 	$L__BB0_151;
	shl.b64 	%rd297, %rd71, 1;
	add.s64 	%rd298, %rd72, %rd297;
	ld.global.u16 	%r508, [%rd298];
	shl.b32 	%r507, %r508, 16;
	mov.b32 %f1217, %r507;
	bra.uni 	$L__BB0_152;
$L__BB0_150:
	shl.b64 	%rd299, %rd71, 2;
	add.s64 	%rd300, %rd72, %rd299;
	ld.global.f32 	%f1217, [%rd300];
	bra.uni 	$L__BB0_152;
$L__BB0_151:
	shl.b64 	%rd301, %rd71, 1;
	add.s64 	%rd302, %rd72, %rd301;
	ld.global.u16 	%rs44, [%rd302];
	cvt.f32.f16 %f1217, %rs44;
$L__BB0_152:
	setp.lt.s32 	%p99, %r31, %r9;
	add.s64 	%rd73, %rd57, %rd71;
	add.s32 	%r77, %r76, %r20;
	setp.lt.s32 	%p100, %r77, %r13;
	and.pred  	%p101, %p99, %p100;
	mov.f32 	%f1216, %f1209;
	@!%p101 bra 	$L__BB0_158;
	bra.uni 	$L__BB0_153;
$L__BB0_153:
	ld.local.u64 	%rd303, [%rd1];
	cvta.to.global.u64 	%rd74, %rd303;
	ld.local.u32 	%r510, [%rd1+60];
	setp.eq.s32 	%p102, %r510, 0;
	@%p102 bra 	$L__BB0_156;
	setp.ne.s32 	%p103, %r510, 1;
	@%p103 bra 	$L__BB0_157;
	shl.b64 	%rd304, %rd73, 1;
	add.s64 	%rd305, %rd74, %rd304;
	ld.global.u16 	%r512, [%rd305];
	shl.b32 	%r511, %r512, 16;
	mov.b32 %f1216, %r511;
	bra.uni 	$L__BB0_158;
$L__BB0_156:
	shl.b64 	%rd306, %rd73, 2;
	add.s64 	%rd307, %rd74, %rd306;
	ld.global.f32 	%f1216, [%rd307];
	bra.uni 	$L__BB0_158;
$L__BB0_157:
	shl.b64 	%rd308, %rd73, 1;
	add.s64 	%rd309, %rd74, %rd308;
	ld.global.u16 	%rs45, [%rd309];
	cvt.f32.f16 %f1216, %rs45;
$L__BB0_158:
	setp.lt.s32 	%p104, %r32, %r9;
	add.s64 	%rd75, %rd57, %rd73;
	add.s32 	%r78, %r77, %r20;
	setp.lt.s32 	%p105, %r78, %r13;
	and.pred  	%p106, %p104, %p105;
	mov.f32 	%f1215, %f1209;
	@!%p106 bra 	$L__BB0_164;
	bra.uni 	$L__BB0_159;
$L__BB0_159:
	ld.local.u64 	%rd310, [%rd1];
	cvta.to.global.u64 	%rd76, %rd310;
	ld.local.u32 	%r514, [%rd1+60];
	setp.eq.s32 	%p107, %r514, 0;
	@%p107 bra 	$L__BB0_162;
	setp.ne.s32 	%p108, %r514, 1;
	@%p108 bra 	$L__BB0_163;
	shl.b64 	%rd311, %rd75, 1;
	add.s64 	%rd312, %rd76, %rd311;
	ld.global.u16 	%r516, [%rd312];
	shl.b32 	%r515, %r516, 16;
	mov.b32 %f1215, %r515;
	bra.uni 	$L__BB0_164;
$L__BB0_162:
	shl.b64 	%rd313, %rd75, 2;
	add.s64 	%rd314, %rd76, %rd313;
	ld.global.f32 	%f1215, [%rd314];
	bra.uni 	$L__BB0_164;
$L__BB0_163:
	shl.b64 	%rd315, %rd75, 1;
	add.s64 	%rd316, %rd76, %rd315;
	ld.global.u16 	%rs46, [%rd316];
	cvt.f32.f16 %f1215, %rs46;
$L__BB0_164:
	setp.lt.s32 	%p109, %r33, %r9;
	add.s64 	%rd77, %rd57, %rd75;
	add.s32 	%r79, %r78, %r20;
	setp.lt.s32 	%p110, %r79, %r13;
	and.pred  	%p111, %p109, %p110;
	mov.f32 	%f1214, %f1209;
	@!%p111 bra 	$L__BB0_170;
	bra.uni 	$L__BB0_165;
$L__BB0_165:
	ld.local.u64 	%rd317, [%rd1];
	cvta.to.global.u64 	%rd78, %rd317;
	ld.local.u32 	%r518, [%rd1+60];
	setp.eq.s32 	%p112, %r518, 0;
	@%p112 bra 	$L__BB0_168;
	setp.ne.s32 	%p113, %r518, 1;
	@%p113 bra 	$L__BB0_169;
	shl.b64 	%rd318, %rd77, 1;
	add.s64 	%rd319, %rd78, %rd318;
	ld.global.u16 	%r520, [%rd319];
	shl.b32 	%r519, %r520, 16;
	mov.b32 %f1214, %r519;
	bra.uni 	$L__BB0_170;
$L__BB0_168:
	shl.b64 	%rd320, %rd77, 2;
	add.s64 	%rd321, %rd78, %rd320;
	ld.global.f32 	%f1214, [%rd321];
	bra.uni 	$L__BB0_170;
$L__BB0_169:
	shl.b64 	%rd322, %rd77, 1;
	add.s64 	%rd323, %rd78, %rd322;
	ld.global.u16 	%rs47, [%rd323];
	cvt.f32.f16 %f1214, %rs47;
$L__BB0_170:
	setp.lt.s32 	%p114, %r34, %r9;
	add.s64 	%rd79, %rd57, %rd77;
	add.s32 	%r80, %r79, %r20;
	setp.lt.s32 	%p115, %r80, %r13;
	and.pred  	%p116, %p114, %p115;
	mov.f32 	%f1213, %f1209;
	@!%p116 bra 	$L__BB0_176;
	bra.uni 	$L__BB0_171;
$L__BB0_171:
	ld.local.u64 	%rd324, [%rd1];
	cvta.to.global.u64 	%rd80, %rd324;
	ld.local.u32 	%r522, [%rd1+60];
	setp.eq.s32 	%p117, %r522, 0;
	@%p117 bra 	$L__BB0_174;
	setp.ne.s32 	%p118, %r522, 1;
	@%p118 bra 	$L__BB0_175;
	shl.b64 	%rd325, %rd79, 1;
	add.s64 	%rd326, %rd80, %rd325;
	ld.global.u16 	%r524, [%rd326];
	shl.b32 	%r523, %r524, 16;
	mov.b32 %f1213, %r523;
	bra.uni 	$L__BB0_176;
$L__BB0_174:
	shl.b64 	%rd327, %rd79, 2;
	add.s64 	%rd328, %rd80, %rd327;
	ld.global.f32 	%f1213, [%rd328];
	bra.uni 	$L__BB0_176;
$L__BB0_175:
	shl.b64 	%rd329, %rd79, 1;
	add.s64 	%rd330, %rd80, %rd329;
	ld.global.u16 	%rs48, [%rd330];
	cvt.f32.f16 %f1213, %rs48;
$L__BB0_176:
	setp.lt.s32 	%p119, %r35, %r9;
	add.s64 	%rd81, %rd57, %rd79;
	add.s32 	%r81, %r80, %r20;
	setp.lt.s32 	%p120, %r81, %r13;
	and.pred  	%p121, %p119, %p120;
	mov.f32 	%f1212, %f1209;
	@!%p121 bra 	$L__BB0_182;
	bra.uni 	$L__BB0_177;
$L__BB0_177:
	ld.local.u64 	%rd331, [%rd1];
	cvta.to.global.u64 	%rd82, %rd331;
	ld.local.u32 	%r526, [%rd1+60];
	setp.eq.s32 	%p122, %r526, 0;
	@%p122 bra 	$L__BB0_180;
	setp.ne.s32 	%p123, %r526, 1;
	@%p123 bra 	$L__BB0_181;
	shl.b64 	%rd332, %rd81, 1;
	add.s64 	%rd333, %rd82, %rd332;
	ld.global.u16 	%r528, [%rd333];
	shl.b32 	%r527, %r528, 16;
	mov.b32 %f1212, %r527;
	bra.uni 	$L__BB0_182;
$L__BB0_180:
	shl.b64 	%rd334, %rd81, 2;
	add.s64 	%rd335, %rd82, %rd334;
	ld.global.f32 	%f1212, [%rd335];
	bra.uni 	$L__BB0_182;
$L__BB0_181:
	shl.b64 	%rd336, %rd81, 1;
	add.s64 	%rd337, %rd82, %rd336;
	ld.global.u16 	%rs49, [%rd337];
	cvt.f32.f16 %f1212, %rs49;
$L__BB0_182:
	setp.lt.s32 	%p124, %r36, %r9;
	add.s64 	%rd83, %rd57, %rd81;
	add.s32 	%r82, %r81, %r20;
	setp.lt.s32 	%p125, %r82, %r13;
	and.pred  	%p126, %p124, %p125;
	mov.f32 	%f1211, %f1209;
	@!%p126 bra 	$L__BB0_188;
	bra.uni 	$L__BB0_183;
$L__BB0_183:
	ld.local.u64 	%rd338, [%rd1];
	cvta.to.global.u64 	%rd84, %rd338;
	ld.local.u32 	%r530, [%rd1+60];
	setp.eq.s32 	%p127, %r530, 0;
	@%p127 bra 	$L__BB0_186;
	setp.ne.s32 	%p128, %r530, 1;
	@%p128 bra 	$L__BB0_187;
	shl.b64 	%rd339, %rd83, 1;
	add.s64 	%rd340, %rd84, %rd339;
	ld.global.u16 	%r532, [%rd340];
	shl.b32 	%r531, %r532, 16;
	mov.b32 %f1211, %r531;
	bra.uni 	$L__BB0_188;
$L__BB0_186:
	shl.b64 	%rd341, %rd83, 2;
	add.s64 	%rd342, %rd84, %rd341;
	ld.global.f32 	%f1211, [%rd342];
	bra.uni 	$L__BB0_188;
$L__BB0_187:
	shl.b64 	%rd343, %rd83, 1;
	add.s64 	%rd344, %rd84, %rd343;
	ld.global.u16 	%rs50, [%rd344];
	cvt.f32.f16 %f1211, %rs50;
$L__BB0_188:
	setp.lt.s32 	%p129, %r37, %r9;
	add.s64 	%rd85, %rd57, %rd83;
	add.s32 	%r83, %r82, %r20;
	setp.lt.s32 	%p130, %r83, %r13;
	and.pred  	%p131, %p129, %p130;
	mov.f32 	%f1210, %f1209;
	@!%p131 bra 	$L__BB0_194;
	bra.uni 	$L__BB0_189;
$L__BB0_189:
	ld.local.u64 	%rd345, [%rd1];
	cvta.to.global.u64 	%rd86, %rd345;
	ld.local.u32 	%r534, [%rd1+60];
	setp.eq.s32 	%p132, %r534, 0;
	@%p132 bra 	$L__BB0_192;
	setp.ne.s32 	%p133, %r534, 1;
	@%p133 bra 	$L__BB0_193;
	shl.b64 	%rd346, %rd85, 1;
	add.s64 	%rd347, %rd86, %rd346;
	ld.global.u16 	%r536, [%rd347];
	shl.b32 	%r535, %r536, 16;
	mov.b32 %f1210, %r535;
	bra.uni 	$L__BB0_194;
$L__BB0_192:
	shl.b64 	%rd348, %rd85, 2;
	add.s64 	%rd349, %rd86, %rd348;
	ld.global.f32 	%f1210, [%rd349];
	bra.uni 	$L__BB0_194;
$L__BB0_193:
	shl.b64 	%rd350, %rd85, 1;
	add.s64 	%rd351, %rd86, %rd350;
	ld.global.u16 	%rs51, [%rd351];
	cvt.f32.f16 %f1210, %rs51;
$L__BB0_194:
	setp.lt.s32 	%p134, %r38, %r9;
	add.s32 	%r538, %r83, %r20;
	setp.lt.s32 	%p135, %r538, %r13;
	and.pred  	%p136, %p134, %p135;
	@!%p136 bra 	$L__BB0_200;
	bra.uni 	$L__BB0_195;
$L__BB0_195:
	add.s64 	%rd87, %rd57, %rd85;
	ld.local.u64 	%rd352, [%rd1];
	cvta.to.global.u64 	%rd88, %rd352;
	ld.local.u32 	%r539, [%rd1+60];
	setp.eq.s32 	%p137, %r539, 0;
	@%p137 bra 	$L__BB0_198;
	setp.ne.s32 	%p138, %r539, 1;
	@%p138 bra 	$L__BB0_199;
	shl.b64 	%rd353, %rd87, 1;
	add.s64 	%rd354, %rd88, %rd353;
	ld.global.u16 	%r541, [%rd354];
	shl.b32 	%r540, %r541, 16;
	mov.b32 %f1209, %r540;
	bra.uni 	$L__BB0_200;
$L__BB0_198:
	shl.b64 	%rd355, %rd87, 2;
	add.s64 	%rd356, %rd88, %rd355;
	ld.global.f32 	%f1209, [%rd356];
	bra.uni 	$L__BB0_200;
$L__BB0_199:
	shl.b64 	%rd357, %rd87, 1;
	add.s64 	%rd358, %rd88, %rd357;
	ld.global.u16 	%rs52, [%rd358];
	cvt.f32.f16 %f1209, %rs52;
$L__BB0_200:
	setp.ne.s32 	%p139, %r15, 0;
	@%p139 bra 	$L__BB0_203;
	selp.b32 	%r542, %r1015, %r3, %p4;
	selp.b32 	%r543, %r3, %r1015, %p4;
	add.s32 	%r84, %r542, %r21;
	add.s32 	%r544, %r543, %r22;
	ld.local.u32 	%r545, [%rd10];
	setp.lt.s32 	%p141, %r84, %r545;
	setp.lt.s32 	%p142, %r544, %r14;
	and.pred  	%p143, %p141, %p142;
	mov.f32 	%f1225, 0f00000000;
	mov.f32 	%f1226, %f1225;
	mov.f32 	%f1227, %f1225;
	mov.f32 	%f1228, %f1225;
	mov.f32 	%f1229, %f1225;
	mov.f32 	%f1230, %f1225;
	mov.f32 	%f1231, %f1225;
	mov.f32 	%f1232, %f1225;
	mov.f32 	%f1233, %f1225;
	mov.f32 	%f1234, %f1225;
	mov.f32 	%f1235, %f1225;
	mov.f32 	%f1236, %f1225;
	mov.f32 	%f1237, %f1225;
	mov.f32 	%f1238, %f1225;
	mov.f32 	%f1239, %f1225;
	mov.f32 	%f1240, %f1225;
	@!%p143 bra 	$L__BB0_203;
	bra.uni 	$L__BB0_202;
$L__BB0_202:
	ld.local.u64 	%rd360, [%rd1+8];
	cvta.to.global.u64 	%rd361, %rd360;
	ld.local.u64 	%rd362, [%rd1+16];
	cvta.to.global.u64 	%rd363, %rd362;
	cvt.s64.s32 	%rd364, %r84;
	mul.lo.s64 	%rd365, %rd364, %rd5;
	shl.b64 	%rd366, %rd365, 5;
	add.s64 	%rd367, %rd361, %rd366;
	cvta.global.u64 	%rd368, %rd367;
	cvt.s64.s32 	%rd369, %r544;
	add.s64 	%rd359, %rd368, %rd369;
	ld.global.nc.L1::no_allocate.v4.u32 {%r546,%r547,%r548,%r549}, [%rd359];
	xor.b32  	%r551, %r546, -2139062144;
	xor.b32  	%r571, %r547, -2139062144;
	xor.b32  	%r591, %r548, -2139062144;
	xor.b32  	%r611, %r549, -2139062144;
	mov.b32 	%r552, 1258291200;
	mov.b32 	%r553, 29760;
	prmt.b32 %r554, %r551, %r552, %r553;
	mov.b32 %f709, %r554;
	add.rn.f32 	%f726, %f709, 0fCB000080;
	mov.b32 	%r558, 29761;
	prmt.b32 %r559, %r551, %r552, %r558;
	mov.b32 %f710, %r559;
	add.rn.f32 	%f727, %f710, 0fCB000080;
	mov.b32 	%r563, 29762;
	prmt.b32 %r564, %r551, %r552, %r563;
	mov.b32 %f711, %r564;
	add.rn.f32 	%f728, %f711, 0fCB000080;
	mov.b32 	%r568, 29763;
	prmt.b32 %r569, %r551, %r552, %r568;
	mov.b32 %f712, %r569;
	add.rn.f32 	%f729, %f712, 0fCB000080;
	prmt.b32 %r574, %r571, %r552, %r553;
	mov.b32 %f713, %r574;
	add.rn.f32 	%f730, %f713, 0fCB000080;
	prmt.b32 %r579, %r571, %r552, %r558;
	mov.b32 %f714, %r579;
	add.rn.f32 	%f731, %f714, 0fCB000080;
	prmt.b32 %r584, %r571, %r552, %r563;
	mov.b32 %f715, %r584;
	add.rn.f32 	%f732, %f715, 0fCB000080;
	prmt.b32 %r589, %r571, %r552, %r568;
	mov.b32 %f716, %r589;
	add.rn.f32 	%f733, %f716, 0fCB000080;
	prmt.b32 %r594, %r591, %r552, %r553;
	mov.b32 %f717, %r594;
	add.rn.f32 	%f734, %f717, 0fCB000080;
	prmt.b32 %r599, %r591, %r552, %r558;
	mov.b32 %f718, %r599;
	add.rn.f32 	%f735, %f718, 0fCB000080;
	prmt.b32 %r604, %r591, %r552, %r563;
	mov.b32 %f719, %r604;
	add.rn.f32 	%f736, %f719, 0fCB000080;
	prmt.b32 %r609, %r591, %r552, %r568;
	mov.b32 %f720, %r609;
	add.rn.f32 	%f737, %f720, 0fCB000080;
	prmt.b32 %r614, %r611, %r552, %r553;
	mov.b32 %f721, %r614;
	add.rn.f32 	%f738, %f721, 0fCB000080;
	prmt.b32 %r619, %r611, %r552, %r558;
	mov.b32 %f722, %r619;
	add.rn.f32 	%f739, %f722, 0fCB000080;
	prmt.b32 %r624, %r611, %r552, %r563;
	mov.b32 %f723, %r624;
	add.rn.f32 	%f740, %f723, 0fCB000080;
	prmt.b32 %r629, %r611, %r552, %r568;
	mov.b32 %f724, %r629;
	add.rn.f32 	%f741, %f724, 0fCB000080;
	shr.s32 	%r630, %r544, 31;
	shr.u32 	%r631, %r630, 27;
	add.s32 	%r632, %r544, %r631;
	shr.s32 	%r633, %r632, 5;
	shl.b64 	%rd370, %rd365, 1;
	add.s64 	%rd371, %rd363, %rd370;
	mul.wide.s32 	%rd372, %r633, 2;
	add.s64 	%rd373, %rd371, %rd372;
	ld.global.u16 	%rs53, [%rd373];
	cvt.f32.f16 %f725, %rs53;
	mul.rn.f32 	%f1240, %f725, %f726;
	mul.rn.f32 	%f1239, %f725, %f727;
	mul.rn.f32 	%f1238, %f725, %f728;
	mul.rn.f32 	%f1237, %f725, %f729;
	mul.rn.f32 	%f1236, %f725, %f730;
	mul.rn.f32 	%f1235, %f725, %f731;
	mul.rn.f32 	%f1234, %f725, %f732;
	mul.rn.f32 	%f1233, %f725, %f733;
	mul.rn.f32 	%f1232, %f725, %f734;
	mul.rn.f32 	%f1231, %f725, %f735;
	mul.rn.f32 	%f1230, %f725, %f736;
	mul.rn.f32 	%f1229, %f725, %f737;
	mul.rn.f32 	%f1228, %f725, %f738;
	mul.rn.f32 	%f1227, %f725, %f739;
	mul.rn.f32 	%f1226, %f725, %f740;
	mul.rn.f32 	%f1225, %f725, %f741;
$L__BB0_203:
	mov.b32 	%r1026, 0;
	mov.pred 	%p318, -1;
	@%p9 bra 	$L__BB0_226;
	bra.uni 	$L__BB0_204;
$L__BB0_224:
	mov.b32 	%r1026, 16;
	mov.pred 	%p318, 0;
	@%p1 bra 	$L__BB0_204;
	bra.uni 	$L__BB0_225;
$L__BB0_204:
	.pragma "nounroll";
	mov.pred 	%p1, %p318;
	or.b32  	%r95, %r1026, %r1006;
	add.s32 	%r635, %r95, %r39;
	mul.wide.u32 	%rd374, %r635, 2;
	add.s64 	%rd89, %rd216, %rd374;
	add.s64 	%rd90, %rd89, 5120;
	@%p11 bra 	$L__BB0_206;
	ld.shared.u16 	%r639, [%rd90];
	ld.shared.u16 	%r640, [%rd90+2];
	shl.b32 	%r641, %r640, 16;
	or.b32  	%r1027, %r641, %r639;
$L__BB0_206:
	@%p11 bra 	$L__BB0_208;
	ld.shared.u16 	%r645, [%rd90+16];
	ld.shared.u16 	%r646, [%rd90+18];
	shl.b32 	%r647, %r646, 16;
	or.b32  	%r1028, %r647, %r645;
$L__BB0_208:
	cvt.u64.u32 	%rd376, %r95;
	cvt.u64.u32 	%rd377, %r39;
	add.s64 	%rd91, %rd376, %rd377;
	shl.b64 	%rd378, %rd91, 1;
	add.s64 	%rd92, %rd216, %rd378;
	add.s64 	%rd93, %rd92, 5120;
	@%p11 bra 	$L__BB0_210;
	ld.shared.u16 	%r651, [%rd93+640];
	ld.shared.u16 	%r652, [%rd93+642];
	shl.b32 	%r653, %r652, 16;
	or.b32  	%r1029, %r653, %r651;
$L__BB0_210:
	add.s64 	%rd382, %rd378, %rd216;
	add.s64 	%rd94, %rd382, 5136;
	@%p11 bra 	$L__BB0_212;
	ld.shared.u16 	%r657, [%rd94+640];
	ld.shared.u16 	%r658, [%rd94+642];
	shl.b32 	%r659, %r658, 16;
	or.b32  	%r1030, %r659, %r657;
$L__BB0_212:
	@%p11 bra 	$L__BB0_214;
	ld.shared.u16 	%r663, [%rd93+1280];
	ld.shared.u16 	%r664, [%rd93+1282];
	shl.b32 	%r665, %r664, 16;
	or.b32  	%r1031, %r665, %r663;
$L__BB0_214:
	@%p11 bra 	$L__BB0_216;
	ld.shared.u16 	%r669, [%rd94+1280];
	ld.shared.u16 	%r670, [%rd94+1282];
	shl.b32 	%r671, %r670, 16;
	or.b32  	%r1032, %r671, %r669;
$L__BB0_216:
	ld.shared.u16 	%r637, [%rd89+2];
	shl.b32 	%r638, %r637, 16;
	ld.shared.u16 	%r643, [%rd89+18];
	shl.b32 	%r644, %r643, 16;
	@%p11 bra 	$L__BB0_218;
	ld.shared.u16 	%r675, [%rd93+1920];
	ld.shared.u16 	%r676, [%rd93+1922];
	shl.b32 	%r677, %r676, 16;
	or.b32  	%r1033, %r677, %r675;
$L__BB0_218:
	ld.shared.u16 	%r636, [%rd89];
	or.b32  	%r846, %r638, %r636;
	ld.shared.u16 	%r642, [%rd89+16];
	or.b32  	%r847, %r644, %r642;
	ld.shared.u16 	%r648, [%rd92+640];
	ld.shared.u16 	%r649, [%rd92+642];
	shl.b32 	%r650, %r649, 16;
	or.b32  	%r852, %r650, %r648;
	ld.shared.u16 	%r654, [%rd92+656];
	ld.shared.u16 	%r655, [%rd92+658];
	shl.b32 	%r656, %r655, 16;
	or.b32  	%r853, %r656, %r654;
	ld.shared.u16 	%r660, [%rd92+1280];
	ld.shared.u16 	%r661, [%rd92+1282];
	shl.b32 	%r662, %r661, 16;
	or.b32  	%r858, %r662, %r660;
	ld.shared.u16 	%r666, [%rd92+1296];
	ld.shared.u16 	%r667, [%rd92+1298];
	shl.b32 	%r668, %r667, 16;
	or.b32  	%r859, %r668, %r666;
	ld.shared.u16 	%r672, [%rd92+1920];
	ld.shared.u16 	%r673, [%rd92+1922];
	shl.b32 	%r674, %r673, 16;
	or.b32  	%r864, %r674, %r672;
	ld.shared.u16 	%r678, [%rd92+1936];
	ld.shared.u16 	%r679, [%rd92+1938];
	shl.b32 	%r680, %r679, 16;
	or.b32  	%r865, %r680, %r678;
	@%p11 bra 	$L__BB0_220;
	ld.shared.u16 	%r681, [%rd94+1920];
	ld.shared.u16 	%r682, [%rd94+1922];
	shl.b32 	%r683, %r682, 16;
	or.b32  	%r1034, %r683, %r681;
$L__BB0_220:
	add.s32 	%r708, %r40, %r1026;
	or.b32  	%r709, %r708, %r1006;
	mul.wide.u32 	%rd383, %r709, 2;
	add.s64 	%rd385, %rd198, %rd383;
	ld.shared.u16 	%r710, [%rd385];
	ld.shared.u16 	%r711, [%rd385+2];
	shl.b32 	%r712, %r711, 16;
	or.b32  	%r722, %r712, %r710;
	ld.shared.u16 	%r713, [%rd385+640];
	ld.shared.u16 	%r714, [%rd385+642];
	shl.b32 	%r715, %r714, 16;
	or.b32  	%r723, %r715, %r713;
	ld.shared.u16 	%r716, [%rd385+16];
	ld.shared.u16 	%r717, [%rd385+18];
	shl.b32 	%r718, %r717, 16;
	or.b32  	%r724, %r718, %r716;
	ld.shared.u16 	%r719, [%rd385+656];
	ld.shared.u16 	%r720, [%rd385+658];
	shl.b32 	%r721, %r720, 16;
	or.b32  	%r725, %r721, %r719;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1272,%f1271,%f1270,%f1269}, {%r722,%r723,%r724,%r725}, {%r846,%r847}, {%f1272,%f1271,%f1270,%f1269};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1268,%f1267,%f1266,%f1265}, {%r722,%r723,%r724,%r725}, {%r852,%r853}, {%f1268,%f1267,%f1266,%f1265};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1241,%f1242,%f1243,%f1244}, {%r722,%r723,%r724,%r725}, {%r858,%r859}, {%f1241,%f1242,%f1243,%f1244};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1245,%f1246,%f1247,%f1248}, {%r722,%r723,%r724,%r725}, {%r864,%r865}, {%f1245,%f1246,%f1247,%f1248};
	@%p11 bra 	$L__BB0_222;
	cvt.u64.u32 	%rd95, %r709;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1272,%f1271,%f1270,%f1269}, {%r722,%r723,%r724,%r725}, {%r1027,%r1028}, {%f1272,%f1271,%f1270,%f1269};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1268,%f1267,%f1266,%f1265}, {%r722,%r723,%r724,%r725}, {%r1029,%r1030}, {%f1268,%f1267,%f1266,%f1265};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1241,%f1242,%f1243,%f1244}, {%r722,%r723,%r724,%r725}, {%r1031,%r1032}, {%f1241,%f1242,%f1243,%f1244};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1245,%f1246,%f1247,%f1248}, {%r722,%r723,%r724,%r725}, {%r1033,%r1034}, {%f1245,%f1246,%f1247,%f1248};
	shl.b64 	%rd386, %rd95, 1;
	add.s64 	%rd388, %rd198, %rd386;
	ld.shared.u16 	%r770, [%rd388+5120];
	ld.shared.u16 	%r771, [%rd388+5122];
	shl.b32 	%r772, %r771, 16;
	or.b32  	%r746, %r772, %r770;
	ld.shared.u16 	%r773, [%rd388+5760];
	ld.shared.u16 	%r774, [%rd388+5762];
	shl.b32 	%r775, %r774, 16;
	or.b32  	%r747, %r775, %r773;
	ld.shared.u16 	%r776, [%rd388+5136];
	ld.shared.u16 	%r777, [%rd388+5138];
	shl.b32 	%r778, %r777, 16;
	or.b32  	%r748, %r778, %r776;
	ld.shared.u16 	%r779, [%rd388+5776];
	ld.shared.u16 	%r780, [%rd388+5778];
	shl.b32 	%r781, %r780, 16;
	or.b32  	%r749, %r781, %r779;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1272,%f1271,%f1270,%f1269}, {%r746,%r747,%r748,%r749}, {%r846,%r847}, {%f1272,%f1271,%f1270,%f1269};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1268,%f1267,%f1266,%f1265}, {%r746,%r747,%r748,%r749}, {%r852,%r853}, {%f1268,%f1267,%f1266,%f1265};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1241,%f1242,%f1243,%f1244}, {%r746,%r747,%r748,%r749}, {%r858,%r859}, {%f1241,%f1242,%f1243,%f1244};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1245,%f1246,%f1247,%f1248}, {%r746,%r747,%r748,%r749}, {%r864,%r865}, {%f1245,%f1246,%f1247,%f1248};
$L__BB0_222:
	cvt.u64.u32 	%rd389, %r1006;
	cvt.u64.u32 	%rd390, %r1026;
	cvt.u64.u32 	%rd391, %r40;
	add.s64 	%rd392, %rd391, %rd390;
	add.s64 	%rd96, %rd392, %rd389;
	shl.b64 	%rd393, %rd96, 1;
	add.s64 	%rd395, %rd198, %rd393;
	ld.shared.u16 	%r806, [%rd395+1280];
	ld.shared.u16 	%r807, [%rd395+1282];
	shl.b32 	%r808, %r807, 16;
	or.b32  	%r818, %r808, %r806;
	ld.shared.u16 	%r809, [%rd395+1920];
	ld.shared.u16 	%r810, [%rd395+1922];
	shl.b32 	%r811, %r810, 16;
	or.b32  	%r819, %r811, %r809;
	ld.shared.u16 	%r812, [%rd395+1296];
	ld.shared.u16 	%r813, [%rd395+1298];
	shl.b32 	%r814, %r813, 16;
	or.b32  	%r820, %r814, %r812;
	ld.shared.u16 	%r815, [%rd395+1936];
	ld.shared.u16 	%r816, [%rd395+1938];
	shl.b32 	%r817, %r816, 16;
	or.b32  	%r821, %r817, %r815;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1249,%f1250,%f1251,%f1252}, {%r818,%r819,%r820,%r821}, {%r846,%r847}, {%f1249,%f1250,%f1251,%f1252};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1253,%f1254,%f1255,%f1256}, {%r818,%r819,%r820,%r821}, {%r852,%r853}, {%f1253,%f1254,%f1255,%f1256};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1257,%f1258,%f1259,%f1260}, {%r818,%r819,%r820,%r821}, {%r858,%r859}, {%f1257,%f1258,%f1259,%f1260};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1261,%f1262,%f1263,%f1264}, {%r818,%r819,%r820,%r821}, {%r864,%r865}, {%f1261,%f1262,%f1263,%f1264};
	@%p11 bra 	$L__BB0_224;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1249,%f1250,%f1251,%f1252}, {%r818,%r819,%r820,%r821}, {%r1027,%r1028}, {%f1249,%f1250,%f1251,%f1252};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1253,%f1254,%f1255,%f1256}, {%r818,%r819,%r820,%r821}, {%r1029,%r1030}, {%f1253,%f1254,%f1255,%f1256};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1257,%f1258,%f1259,%f1260}, {%r818,%r819,%r820,%r821}, {%r1031,%r1032}, {%f1257,%f1258,%f1259,%f1260};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1261,%f1262,%f1263,%f1264}, {%r818,%r819,%r820,%r821}, {%r1033,%r1034}, {%f1261,%f1262,%f1263,%f1264};
	ld.shared.u16 	%r866, [%rd395+6400];
	ld.shared.u16 	%r867, [%rd395+6402];
	shl.b32 	%r868, %r867, 16;
	or.b32  	%r842, %r868, %r866;
	ld.shared.u16 	%r869, [%rd395+7040];
	ld.shared.u16 	%r870, [%rd395+7042];
	shl.b32 	%r871, %r870, 16;
	or.b32  	%r843, %r871, %r869;
	ld.shared.u16 	%r872, [%rd395+6416];
	ld.shared.u16 	%r873, [%rd395+6418];
	shl.b32 	%r874, %r873, 16;
	or.b32  	%r844, %r874, %r872;
	ld.shared.u16 	%r875, [%rd395+7056];
	ld.shared.u16 	%r876, [%rd395+7058];
	shl.b32 	%r877, %r876, 16;
	or.b32  	%r845, %r877, %r875;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1249,%f1250,%f1251,%f1252}, {%r842,%r843,%r844,%r845}, {%r846,%r847}, {%f1249,%f1250,%f1251,%f1252};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1253,%f1254,%f1255,%f1256}, {%r842,%r843,%r844,%r845}, {%r852,%r853}, {%f1253,%f1254,%f1255,%f1256};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1257,%f1258,%f1259,%f1260}, {%r842,%r843,%r844,%r845}, {%r858,%r859}, {%f1257,%f1258,%f1259,%f1260};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1261,%f1262,%f1263,%f1264}, {%r842,%r843,%r844,%r845}, {%r864,%r865}, {%f1261,%f1262,%f1263,%f1264};
	bra.uni 	$L__BB0_224;
$L__BB0_3:
	mov.f32 	%f1241, 0f00000000;
	shl.b32 	%r1006, %r6, 1;
	mov.f32 	%f1242, %f1241;
	mov.f32 	%f1243, %f1241;
	mov.f32 	%f1244, %f1241;
	mov.f32 	%f1245, %f1241;
	mov.f32 	%f1246, %f1241;
	mov.f32 	%f1247, %f1241;
	mov.f32 	%f1248, %f1241;
	mov.f32 	%f1249, %f1241;
	mov.f32 	%f1250, %f1241;
	mov.f32 	%f1251, %f1241;
	mov.f32 	%f1252, %f1241;
	mov.f32 	%f1253, %f1241;
	mov.f32 	%f1254, %f1241;
	mov.f32 	%f1255, %f1241;
	mov.f32 	%f1256, %f1241;
	mov.f32 	%f1257, %f1241;
	mov.f32 	%f1258, %f1241;
	mov.f32 	%f1259, %f1241;
	mov.f32 	%f1260, %f1241;
	mov.f32 	%f1261, %f1241;
	mov.f32 	%f1262, %f1241;
	mov.f32 	%f1263, %f1241;
	mov.f32 	%f1264, %f1241;
	mov.f32 	%f1265, %f1241;
	mov.f32 	%f1266, %f1241;
	mov.f32 	%f1267, %f1241;
	mov.f32 	%f1268, %f1241;
	mov.f32 	%f1269, %f1241;
	mov.f32 	%f1270, %f1241;
	mov.f32 	%f1271, %f1241;
	mov.f32 	%f1272, %f1241;
$L__BB0_4:
	add.s32 	%r880, %r8, %r3;
	or.b32  	%r881, %r880, %r1006;
	or.b32  	%r882, %r7, %r2;
	or.b32  	%r43, %r882, %r5;
	setp.lt.s32 	%p158, %r43, %r9;
	setp.lt.s32 	%p159, %r881, %r223;
	and.pred  	%p160, %p158, %p159;
	@%p160 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_229;
$L__BB0_5:
	ld.local.u64 	%rd400, [%rd1+24];
	cvta.to.global.u64 	%rd97, %rd400;
	ld.local.u32 	%r884, [%rd1+64];
	cvt.u64.u32 	%rd401, %r43;
	mul.lo.s64 	%rd402, %rd401, %rd3;
	cvt.u64.u32 	%rd403, %r881;
	add.s64 	%rd98, %rd402, %rd403;
	//activate %f1272, %r1003
	setp.eq.s32 	%p161, %r884, 1;
	@%p161 bra 	$L__BB0_227;
	setp.ne.s32 	%p162, %r884, 0;
	@%p162 bra 	$L__BB0_228;
	shl.b64 	%rd406, %rd98, 2;
	add.s64 	%rd407, %rd97, %rd406;
	st.global.f32 	[%rd407], %f1272;
	bra.uni 	$L__BB0_229;
$L__BB0_227:
	mov.f32 	%f936, 0f00000000;
	cvt.rn.bf16x2.f32 %r885, %f936, %f1272;
	shl.b64 	%rd404, %rd98, 1;
	add.s64 	%rd405, %rd97, %rd404;
	st.global.u16 	[%rd405], %r885;
	bra.uni 	$L__BB0_229;
$L__BB0_228:
	cvt.rn.f16.f32 %rs54, %f1272;
	shl.b64 	%rd408, %rd98, 1;
	add.s64 	%rd409, %rd97, %rd408;
	st.global.u16 	[%rd409], %rs54;
$L__BB0_229:
	or.b32  	%r136, %r881, 1;
	setp.lt.s32 	%p164, %r136, %r223;
	and.pred  	%p165, %p158, %p164;
	@!%p165 bra 	$L__BB0_235;
	bra.uni 	$L__BB0_230;
$L__BB0_230:
	ld.local.u64 	%rd411, [%rd1+24];
	cvta.to.global.u64 	%rd99, %rd411;
	ld.local.u32 	%r888, [%rd1+64];
	cvt.u64.u32 	%rd412, %r43;
	mul.lo.s64 	%rd100, %rd412, %rd3;
	//activate %f1271, %r1003
	setp.eq.s32 	%p166, %r888, 0;
	@%p166 bra 	$L__BB0_233;
	setp.ne.s32 	%p167, %r888, 1;
	@%p167 bra 	$L__BB0_234;
	mov.f32 	%f941, 0f00000000;
	cvt.rn.bf16x2.f32 %r889, %f941, %f1271;
	cvt.u64.u32 	%rd413, %r881;
	add.s64 	%rd414, %rd100, %rd413;
	shl.b64 	%rd415, %rd414, 1;
	add.s64 	%rd416, %rd99, %rd415;
	st.global.u16 	[%rd416+2], %r889;
	bra.uni 	$L__BB0_235;
$L__BB0_233:
	cvt.u64.u32 	%rd417, %r881;
	add.s64 	%rd418, %rd100, %rd417;
	shl.b64 	%rd419, %rd418, 2;
	add.s64 	%rd420, %rd99, %rd419;
	st.global.f32 	[%rd420+4], %f1271;
	bra.uni 	$L__BB0_235;
$L__BB0_234:
	cvt.rn.f16.f32 %rs55, %f1271;
	cvt.u64.u32 	%rd421, %r881;
	add.s64 	%rd422, %rd100, %rd421;
	shl.b64 	%rd423, %rd422, 1;
	add.s64 	%rd424, %rd99, %rd423;
	st.global.u16 	[%rd424+2], %rs55;
$L__BB0_235:
	or.b32  	%r137, %r43, 8;
	setp.lt.s32 	%p169, %r137, %r9;
	and.pred  	%p170, %p169, %p159;
	@!%p170 bra 	$L__BB0_241;
	bra.uni 	$L__BB0_236;
$L__BB0_236:
	ld.local.u64 	%rd426, [%rd1+24];
	cvta.to.global.u64 	%rd101, %rd426;
	ld.local.u32 	%r892, [%rd1+64];
	cvt.u64.u32 	%rd427, %r137;
	mul.lo.s64 	%rd428, %rd427, %rd3;
	cvt.u64.u32 	%rd429, %r881;
	add.s64 	%rd102, %rd428, %rd429;
	//activate %f1270, %r1003
	setp.eq.s32 	%p171, %r892, 0;
	@%p171 bra 	$L__BB0_239;
	setp.ne.s32 	%p172, %r892, 1;
	@%p172 bra 	$L__BB0_240;
	mov.f32 	%f946, 0f00000000;
	cvt.rn.bf16x2.f32 %r893, %f946, %f1270;
	shl.b64 	%rd430, %rd102, 1;
	add.s64 	%rd431, %rd101, %rd430;
	st.global.u16 	[%rd431], %r893;
	bra.uni 	$L__BB0_241;
$L__BB0_239:
	shl.b64 	%rd432, %rd102, 2;
	add.s64 	%rd433, %rd101, %rd432;
	st.global.f32 	[%rd433], %f1270;
	bra.uni 	$L__BB0_241;
$L__BB0_240:
	cvt.rn.f16.f32 %rs56, %f1270;
	shl.b64 	%rd434, %rd102, 1;
	add.s64 	%rd435, %rd101, %rd434;
	st.global.u16 	[%rd435], %rs56;
$L__BB0_241:
	and.pred  	%p175, %p169, %p164;
	@!%p175 bra 	$L__BB0_247;
	bra.uni 	$L__BB0_242;
$L__BB0_242:
	ld.local.u64 	%rd437, [%rd1+24];
	cvta.to.global.u64 	%rd103, %rd437;
	ld.local.u32 	%r896, [%rd1+64];
	cvt.u64.u32 	%rd438, %r137;
	mul.lo.s64 	%rd104, %rd438, %rd3;
	//activate %f1269, %r1003
	setp.eq.s32 	%p176, %r896, 0;
	@%p176 bra 	$L__BB0_245;
	setp.ne.s32 	%p177, %r896, 1;
	@%p177 bra 	$L__BB0_246;
	mov.f32 	%f951, 0f00000000;
	cvt.rn.bf16x2.f32 %r897, %f951, %f1269;
	cvt.u64.u32 	%rd439, %r881;
	add.s64 	%rd440, %rd104, %rd439;
	shl.b64 	%rd441, %rd440, 1;
	add.s64 	%rd442, %rd103, %rd441;
	st.global.u16 	[%rd442+2], %r897;
	bra.uni 	$L__BB0_247;
$L__BB0_245:
	cvt.u64.u32 	%rd443, %r881;
	add.s64 	%rd444, %rd104, %rd443;
	shl.b64 	%rd445, %rd444, 2;
	add.s64 	%rd446, %rd103, %rd445;
	st.global.f32 	[%rd446+4], %f1269;
	bra.uni 	$L__BB0_247;
$L__BB0_246:
	cvt.rn.f16.f32 %rs57, %f1269;
	cvt.u64.u32 	%rd447, %r881;
	add.s64 	%rd448, %rd104, %rd447;
	shl.b64 	%rd449, %rd448, 1;
	add.s64 	%rd450, %rd103, %rd449;
	st.global.u16 	[%rd450+2], %rs57;
$L__BB0_247:
	or.b32  	%r138, %r881, 8;
	setp.lt.s32 	%p179, %r138, %r223;
	and.pred  	%p180, %p158, %p179;
	@!%p180 bra 	$L__BB0_253;
	bra.uni 	$L__BB0_248;
$L__BB0_248:
	ld.local.u64 	%rd452, [%rd1+24];
	cvta.to.global.u64 	%rd105, %rd452;
	ld.local.u32 	%r900, [%rd1+64];
	cvt.u64.u32 	%rd453, %r43;
	mul.lo.s64 	%rd454, %rd453, %rd3;
	cvt.u64.u32 	%rd455, %r138;
	add.s64 	%rd106, %rd454, %rd455;
	//activate %f1268, %r1003
	setp.eq.s32 	%p181, %r900, 0;
	@%p181 bra 	$L__BB0_251;
	setp.ne.s32 	%p182, %r900, 1;
	@%p182 bra 	$L__BB0_252;
	mov.f32 	%f956, 0f00000000;
	cvt.rn.bf16x2.f32 %r901, %f956, %f1268;
	shl.b64 	%rd456, %rd106, 1;
	add.s64 	%rd457, %rd105, %rd456;
	st.global.u16 	[%rd457], %r901;
	bra.uni 	$L__BB0_253;
$L__BB0_251:
	shl.b64 	%rd458, %rd106, 2;
	add.s64 	%rd459, %rd105, %rd458;
	st.global.f32 	[%rd459], %f1268;
	bra.uni 	$L__BB0_253;
$L__BB0_252:
	cvt.rn.f16.f32 %rs58, %f1268;
	shl.b64 	%rd460, %rd106, 1;
	add.s64 	%rd461, %rd105, %rd460;
	st.global.u16 	[%rd461], %rs58;
$L__BB0_253:
	or.b32  	%r139, %r881, 9;
	setp.lt.s32 	%p184, %r139, %r223;
	and.pred  	%p185, %p158, %p184;
	@!%p185 bra 	$L__BB0_259;
	bra.uni 	$L__BB0_254;
$L__BB0_254:
	ld.local.u64 	%rd463, [%rd1+24];
	cvta.to.global.u64 	%rd107, %rd463;
	ld.local.u32 	%r904, [%rd1+64];
	cvt.u64.u32 	%rd464, %r43;
	mul.lo.s64 	%rd465, %rd464, %rd3;
	cvt.u64.u32 	%rd466, %r139;
	add.s64 	%rd108, %rd465, %rd466;
	//activate %f1267, %r1003
	setp.eq.s32 	%p186, %r904, 0;
	@%p186 bra 	$L__BB0_257;
	setp.ne.s32 	%p187, %r904, 1;
	@%p187 bra 	$L__BB0_258;
	mov.f32 	%f961, 0f00000000;
	cvt.rn.bf16x2.f32 %r905, %f961, %f1267;
	shl.b64 	%rd467, %rd108, 1;
	add.s64 	%rd468, %rd107, %rd467;
	st.global.u16 	[%rd468], %r905;
	bra.uni 	$L__BB0_259;
$L__BB0_257:
	shl.b64 	%rd469, %rd108, 2;
	add.s64 	%rd470, %rd107, %rd469;
	st.global.f32 	[%rd470], %f1267;
	bra.uni 	$L__BB0_259;
$L__BB0_258:
	cvt.rn.f16.f32 %rs59, %f1267;
	shl.b64 	%rd471, %rd108, 1;
	add.s64 	%rd472, %rd107, %rd471;
	st.global.u16 	[%rd472], %rs59;
$L__BB0_259:
	and.pred  	%p190, %p169, %p179;
	@!%p190 bra 	$L__BB0_265;
	bra.uni 	$L__BB0_260;
$L__BB0_260:
	ld.local.u64 	%rd474, [%rd1+24];
	cvta.to.global.u64 	%rd109, %rd474;
	ld.local.u32 	%r908, [%rd1+64];
	cvt.u64.u32 	%rd475, %r137;
	mul.lo.s64 	%rd476, %rd475, %rd3;
	cvt.u64.u32 	%rd477, %r138;
	add.s64 	%rd110, %rd476, %rd477;
	//activate %f1266, %r1003
	setp.eq.s32 	%p191, %r908, 0;
	@%p191 bra 	$L__BB0_263;
	setp.ne.s32 	%p192, %r908, 1;
	@%p192 bra 	$L__BB0_264;
	mov.f32 	%f966, 0f00000000;
	cvt.rn.bf16x2.f32 %r909, %f966, %f1266;
	shl.b64 	%rd478, %rd110, 1;
	add.s64 	%rd479, %rd109, %rd478;
	st.global.u16 	[%rd479], %r909;
	bra.uni 	$L__BB0_265;
$L__BB0_263:
	shl.b64 	%rd480, %rd110, 2;
	add.s64 	%rd481, %rd109, %rd480;
	st.global.f32 	[%rd481], %f1266;
	bra.uni 	$L__BB0_265;
$L__BB0_264:
	cvt.rn.f16.f32 %rs60, %f1266;
	shl.b64 	%rd482, %rd110, 1;
	add.s64 	%rd483, %rd109, %rd482;
	st.global.u16 	[%rd483], %rs60;
$L__BB0_265:
	and.pred  	%p195, %p169, %p184;
	@!%p195 bra 	$L__BB0_271;
	bra.uni 	$L__BB0_266;
$L__BB0_266:
	ld.local.u64 	%rd485, [%rd1+24];
	cvta.to.global.u64 	%rd111, %rd485;
	ld.local.u32 	%r912, [%rd1+64];
	cvt.u64.u32 	%rd486, %r137;
	mul.lo.s64 	%rd487, %rd486, %rd3;
	cvt.u64.u32 	%rd488, %r139;
	add.s64 	%rd112, %rd487, %rd488;
	//activate %f1265, %r1003
	setp.eq.s32 	%p196, %r912, 0;
	@%p196 bra 	$L__BB0_269;
	setp.ne.s32 	%p197, %r912, 1;
	@%p197 bra 	$L__BB0_270;
	mov.f32 	%f971, 0f00000000;
	cvt.rn.bf16x2.f32 %r913, %f971, %f1265;
	shl.b64 	%rd489, %rd112, 1;
	add.s64 	%rd490, %rd111, %rd489;
	st.global.u16 	[%rd490], %r913;
	bra.uni 	$L__BB0_271;
$L__BB0_269:
	shl.b64 	%rd491, %rd112, 2;
	add.s64 	%rd492, %rd111, %rd491;
	st.global.f32 	[%rd492], %f1265;
	bra.uni 	$L__BB0_271;
$L__BB0_270:
	cvt.rn.f16.f32 %rs61, %f1265;
	shl.b64 	%rd493, %rd112, 1;
	add.s64 	%rd494, %rd111, %rd493;
	st.global.u16 	[%rd494], %rs61;
$L__BB0_271:
	or.b32  	%r140, %r881, 16;
	setp.lt.s32 	%p199, %r140, %r223;
	and.pred  	%p200, %p158, %p199;
	@!%p200 bra 	$L__BB0_277;
	bra.uni 	$L__BB0_272;
$L__BB0_272:
	ld.local.u64 	%rd496, [%rd1+24];
	cvta.to.global.u64 	%rd113, %rd496;
	ld.local.u32 	%r916, [%rd1+64];
	cvt.u64.u32 	%rd497, %r43;
	mul.lo.s64 	%rd498, %rd497, %rd3;
	cvt.u64.u32 	%rd499, %r140;
	add.s64 	%rd114, %rd498, %rd499;
	//activate %f1241, %r1003
	setp.eq.s32 	%p201, %r916, 0;
	@%p201 bra 	$L__BB0_275;
	setp.ne.s32 	%p202, %r916, 1;
	@%p202 bra 	$L__BB0_276;
	mov.f32 	%f976, 0f00000000;
	cvt.rn.bf16x2.f32 %r917, %f976, %f1241;
	shl.b64 	%rd500, %rd114, 1;
	add.s64 	%rd501, %rd113, %rd500;
	st.global.u16 	[%rd501], %r917;
	bra.uni 	$L__BB0_277;
$L__BB0_275:
	shl.b64 	%rd502, %rd114, 2;
	add.s64 	%rd503, %rd113, %rd502;
	st.global.f32 	[%rd503], %f1241;
	bra.uni 	$L__BB0_277;
$L__BB0_276:
	cvt.rn.f16.f32 %rs62, %f1241;
	shl.b64 	%rd504, %rd114, 1;
	add.s64 	%rd505, %rd113, %rd504;
	st.global.u16 	[%rd505], %rs62;
$L__BB0_277:
	or.b32  	%r141, %r881, 17;
	setp.lt.s32 	%p204, %r141, %r223;
	and.pred  	%p205, %p158, %p204;
	@!%p205 bra 	$L__BB0_283;
	bra.uni 	$L__BB0_278;
$L__BB0_278:
	ld.local.u64 	%rd507, [%rd1+24];
	cvta.to.global.u64 	%rd115, %rd507;
	ld.local.u32 	%r920, [%rd1+64];
	cvt.u64.u32 	%rd508, %r43;
	mul.lo.s64 	%rd509, %rd508, %rd3;
	cvt.u64.u32 	%rd510, %r141;
	add.s64 	%rd116, %rd509, %rd510;
	//activate %f1242, %r1003
	setp.eq.s32 	%p206, %r920, 0;
	@%p206 bra 	$L__BB0_281;
	setp.ne.s32 	%p207, %r920, 1;
	@%p207 bra 	$L__BB0_282;
	mov.f32 	%f981, 0f00000000;
	cvt.rn.bf16x2.f32 %r921, %f981, %f1242;
	shl.b64 	%rd511, %rd116, 1;
	add.s64 	%rd512, %rd115, %rd511;
	st.global.u16 	[%rd512], %r921;
	bra.uni 	$L__BB0_283;
$L__BB0_281:
	shl.b64 	%rd513, %rd116, 2;
	add.s64 	%rd514, %rd115, %rd513;
	st.global.f32 	[%rd514], %f1242;
	bra.uni 	$L__BB0_283;
$L__BB0_282:
	cvt.rn.f16.f32 %rs63, %f1242;
	shl.b64 	%rd515, %rd116, 1;
	add.s64 	%rd516, %rd115, %rd515;
	st.global.u16 	[%rd516], %rs63;
$L__BB0_283:
	and.pred  	%p210, %p169, %p199;
	@!%p210 bra 	$L__BB0_289;
	bra.uni 	$L__BB0_284;
$L__BB0_284:
	ld.local.u64 	%rd518, [%rd1+24];
	cvta.to.global.u64 	%rd117, %rd518;
	ld.local.u32 	%r924, [%rd1+64];
	cvt.u64.u32 	%rd519, %r137;
	mul.lo.s64 	%rd520, %rd519, %rd3;
	cvt.u64.u32 	%rd521, %r140;
	add.s64 	%rd118, %rd520, %rd521;
	//activate %f1243, %r1003
	setp.eq.s32 	%p211, %r924, 0;
	@%p211 bra 	$L__BB0_287;
	setp.ne.s32 	%p212, %r924, 1;
	@%p212 bra 	$L__BB0_288;
	mov.f32 	%f986, 0f00000000;
	cvt.rn.bf16x2.f32 %r925, %f986, %f1243;
	shl.b64 	%rd522, %rd118, 1;
	add.s64 	%rd523, %rd117, %rd522;
	st.global.u16 	[%rd523], %r925;
	bra.uni 	$L__BB0_289;
$L__BB0_287:
	shl.b64 	%rd524, %rd118, 2;
	add.s64 	%rd525, %rd117, %rd524;
	st.global.f32 	[%rd525], %f1243;
	bra.uni 	$L__BB0_289;
$L__BB0_288:
	cvt.rn.f16.f32 %rs64, %f1243;
	shl.b64 	%rd526, %rd118, 1;
	add.s64 	%rd527, %rd117, %rd526;
	st.global.u16 	[%rd527], %rs64;
$L__BB0_289:
	and.pred  	%p215, %p169, %p204;
	@!%p215 bra 	$L__BB0_295;
	bra.uni 	$L__BB0_290;
$L__BB0_290:
	ld.local.u64 	%rd529, [%rd1+24];
	cvta.to.global.u64 	%rd119, %rd529;
	ld.local.u32 	%r928, [%rd1+64];
	cvt.u64.u32 	%rd530, %r137;
	mul.lo.s64 	%rd531, %rd530, %rd3;
	cvt.u64.u32 	%rd532, %r141;
	add.s64 	%rd120, %rd531, %rd532;
	//activate %f1244, %r1003
	setp.eq.s32 	%p216, %r928, 0;
	@%p216 bra 	$L__BB0_293;
	setp.ne.s32 	%p217, %r928, 1;
	@%p217 bra 	$L__BB0_294;
	mov.f32 	%f991, 0f00000000;
	cvt.rn.bf16x2.f32 %r929, %f991, %f1244;
	shl.b64 	%rd533, %rd120, 1;
	add.s64 	%rd534, %rd119, %rd533;
	st.global.u16 	[%rd534], %r929;
	bra.uni 	$L__BB0_295;
$L__BB0_293:
	shl.b64 	%rd535, %rd120, 2;
	add.s64 	%rd536, %rd119, %rd535;
	st.global.f32 	[%rd536], %f1244;
	bra.uni 	$L__BB0_295;
$L__BB0_294:
	cvt.rn.f16.f32 %rs65, %f1244;
	shl.b64 	%rd537, %rd120, 1;
	add.s64 	%rd538, %rd119, %rd537;
	st.global.u16 	[%rd538], %rs65;
$L__BB0_295:
	or.b32  	%r142, %r881, 24;
	setp.lt.s32 	%p219, %r142, %r223;
	and.pred  	%p220, %p158, %p219;
	@!%p220 bra 	$L__BB0_301;
	bra.uni 	$L__BB0_296;
$L__BB0_296:
	ld.local.u64 	%rd540, [%rd1+24];
	cvta.to.global.u64 	%rd121, %rd540;
	ld.local.u32 	%r932, [%rd1+64];
	cvt.u64.u32 	%rd541, %r43;
	mul.lo.s64 	%rd542, %rd541, %rd3;
	cvt.u64.u32 	%rd543, %r142;
	add.s64 	%rd122, %rd542, %rd543;
	//activate %f1245, %r1003
	setp.eq.s32 	%p221, %r932, 0;
	@%p221 bra 	$L__BB0_299;
	setp.ne.s32 	%p222, %r932, 1;
	@%p222 bra 	$L__BB0_300;
	mov.f32 	%f996, 0f00000000;
	cvt.rn.bf16x2.f32 %r933, %f996, %f1245;
	shl.b64 	%rd544, %rd122, 1;
	add.s64 	%rd545, %rd121, %rd544;
	st.global.u16 	[%rd545], %r933;
	bra.uni 	$L__BB0_301;
$L__BB0_299:
	shl.b64 	%rd546, %rd122, 2;
	add.s64 	%rd547, %rd121, %rd546;
	st.global.f32 	[%rd547], %f1245;
	bra.uni 	$L__BB0_301;
$L__BB0_300:
	cvt.rn.f16.f32 %rs66, %f1245;
	shl.b64 	%rd548, %rd122, 1;
	add.s64 	%rd549, %rd121, %rd548;
	st.global.u16 	[%rd549], %rs66;
$L__BB0_301:
	or.b32  	%r144, %r881, 25;
	setp.lt.s32 	%p224, %r144, %r223;
	and.pred  	%p225, %p158, %p224;
	@!%p225 bra 	$L__BB0_307;
	bra.uni 	$L__BB0_302;
$L__BB0_302:
	ld.local.u64 	%rd551, [%rd1+24];
	cvta.to.global.u64 	%rd123, %rd551;
	ld.local.u32 	%r935, [%rd1+64];
	cvt.u64.u32 	%rd552, %r43;
	mul.lo.s64 	%rd553, %rd552, %rd3;
	cvt.u64.u32 	%rd554, %r144;
	add.s64 	%rd124, %rd553, %rd554;
	//activate %f1246, %r1003
	setp.eq.s32 	%p226, %r935, 0;
	@%p226 bra 	$L__BB0_305;
	setp.ne.s32 	%p227, %r935, 1;
	@%p227 bra 	$L__BB0_306;
	mov.f32 	%f1001, 0f00000000;
	cvt.rn.bf16x2.f32 %r936, %f1001, %f1246;
	shl.b64 	%rd555, %rd124, 1;
	add.s64 	%rd556, %rd123, %rd555;
	st.global.u16 	[%rd556], %r936;
	bra.uni 	$L__BB0_307;
$L__BB0_305:
	shl.b64 	%rd557, %rd124, 2;
	add.s64 	%rd558, %rd123, %rd557;
	st.global.f32 	[%rd558], %f1246;
	bra.uni 	$L__BB0_307;
$L__BB0_306:
	cvt.rn.f16.f32 %rs67, %f1246;
	shl.b64 	%rd559, %rd124, 1;
	add.s64 	%rd560, %rd123, %rd559;
	st.global.u16 	[%rd560], %rs67;
$L__BB0_307:
	and.pred  	%p230, %p169, %p219;
	@!%p230 bra 	$L__BB0_313;
	bra.uni 	$L__BB0_308;
$L__BB0_308:
	ld.local.u64 	%rd562, [%rd1+24];
	cvta.to.global.u64 	%rd125, %rd562;
	ld.local.u32 	%r939, [%rd1+64];
	cvt.u64.u32 	%rd563, %r137;
	mul.lo.s64 	%rd564, %rd563, %rd3;
	cvt.u64.u32 	%rd565, %r142;
	add.s64 	%rd126, %rd564, %rd565;
	//activate %f1247, %r1003
	setp.eq.s32 	%p231, %r939, 0;
	@%p231 bra 	$L__BB0_311;
	setp.ne.s32 	%p232, %r939, 1;
	@%p232 bra 	$L__BB0_312;
	mov.f32 	%f1006, 0f00000000;
	cvt.rn.bf16x2.f32 %r940, %f1006, %f1247;
	shl.b64 	%rd566, %rd126, 1;
	add.s64 	%rd567, %rd125, %rd566;
	st.global.u16 	[%rd567], %r940;
	bra.uni 	$L__BB0_313;
$L__BB0_311:
	shl.b64 	%rd568, %rd126, 2;
	add.s64 	%rd569, %rd125, %rd568;
	st.global.f32 	[%rd569], %f1247;
	bra.uni 	$L__BB0_313;
$L__BB0_312:
	cvt.rn.f16.f32 %rs68, %f1247;
	shl.b64 	%rd570, %rd126, 1;
	add.s64 	%rd571, %rd125, %rd570;
	st.global.u16 	[%rd571], %rs68;
$L__BB0_313:
	and.pred  	%p235, %p169, %p224;
	@!%p235 bra 	$L__BB0_319;
	bra.uni 	$L__BB0_314;
$L__BB0_314:
	ld.local.u64 	%rd572, [%rd1+24];
	cvta.to.global.u64 	%rd127, %rd572;
	ld.local.u32 	%r942, [%rd1+64];
	cvt.u64.u32 	%rd573, %r137;
	mul.lo.s64 	%rd574, %rd573, %rd3;
	cvt.u64.u32 	%rd575, %r144;
	add.s64 	%rd128, %rd574, %rd575;
	//activate %f1248, %r1003
	setp.eq.s32 	%p236, %r942, 0;
	@%p236 bra 	$L__BB0_317;
	setp.ne.s32 	%p237, %r942, 1;
	@%p237 bra 	$L__BB0_318;
	mov.f32 	%f1011, 0f00000000;
	cvt.rn.bf16x2.f32 %r943, %f1011, %f1248;
	shl.b64 	%rd576, %rd128, 1;
	add.s64 	%rd577, %rd127, %rd576;
	st.global.u16 	[%rd577], %r943;
	bra.uni 	$L__BB0_319;
$L__BB0_317:
	shl.b64 	%rd578, %rd128, 2;
	add.s64 	%rd579, %rd127, %rd578;
	st.global.f32 	[%rd579], %f1248;
	bra.uni 	$L__BB0_319;
$L__BB0_318:
	cvt.rn.f16.f32 %rs69, %f1248;
	shl.b64 	%rd580, %rd128, 1;
	add.s64 	%rd581, %rd127, %rd580;
	st.global.u16 	[%rd581], %rs69;
$L__BB0_319:
	or.b32  	%r145, %r43, 16;
	setp.lt.s32 	%p239, %r145, %r9;
	and.pred  	%p240, %p239, %p159;
	@!%p240 bra 	$L__BB0_325;
	bra.uni 	$L__BB0_320;
$L__BB0_320:
	ld.local.u64 	%rd583, [%rd1+24];
	cvta.to.global.u64 	%rd129, %rd583;
	ld.local.u32 	%r946, [%rd1+64];
	cvt.u64.u32 	%rd584, %r145;
	mul.lo.s64 	%rd585, %rd584, %rd3;
	cvt.u64.u32 	%rd586, %r881;
	add.s64 	%rd130, %rd585, %rd586;
	//activate %f1249, %r1003
	setp.eq.s32 	%p241, %r946, 0;
	@%p241 bra 	$L__BB0_323;
	setp.ne.s32 	%p242, %r946, 1;
	@%p242 bra 	$L__BB0_324;
	mov.f32 	%f1016, 0f00000000;
	cvt.rn.bf16x2.f32 %r947, %f1016, %f1249;
	shl.b64 	%rd587, %rd130, 1;
	add.s64 	%rd588, %rd129, %rd587;
	st.global.u16 	[%rd588], %r947;
	bra.uni 	$L__BB0_325;
$L__BB0_323:
	shl.b64 	%rd589, %rd130, 2;
	add.s64 	%rd590, %rd129, %rd589;
	st.global.f32 	[%rd590], %f1249;
	bra.uni 	$L__BB0_325;
$L__BB0_324:
	cvt.rn.f16.f32 %rs70, %f1249;
	shl.b64 	%rd591, %rd130, 1;
	add.s64 	%rd592, %rd129, %rd591;
	st.global.u16 	[%rd592], %rs70;
$L__BB0_325:
	and.pred  	%p245, %p239, %p164;
	@!%p245 bra 	$L__BB0_331;
	bra.uni 	$L__BB0_326;
$L__BB0_326:
	ld.local.u64 	%rd594, [%rd1+24];
	cvta.to.global.u64 	%rd131, %rd594;
	ld.local.u32 	%r950, [%rd1+64];
	cvt.u64.u32 	%rd595, %r145;
	mul.lo.s64 	%rd132, %rd595, %rd3;
	//activate %f1250, %r1003
	setp.eq.s32 	%p246, %r950, 0;
	@%p246 bra 	$L__BB0_329;
	setp.ne.s32 	%p247, %r950, 1;
	@%p247 bra 	$L__BB0_330;
	mov.f32 	%f1021, 0f00000000;
	cvt.rn.bf16x2.f32 %r951, %f1021, %f1250;
	cvt.u64.u32 	%rd596, %r881;
	add.s64 	%rd597, %rd132, %rd596;
	shl.b64 	%rd598, %rd597, 1;
	add.s64 	%rd599, %rd131, %rd598;
	st.global.u16 	[%rd599+2], %r951;
	bra.uni 	$L__BB0_331;
$L__BB0_329:
	cvt.u64.u32 	%rd600, %r881;
	add.s64 	%rd601, %rd132, %rd600;
	shl.b64 	%rd602, %rd601, 2;
	add.s64 	%rd603, %rd131, %rd602;
	st.global.f32 	[%rd603+4], %f1250;
	bra.uni 	$L__BB0_331;
$L__BB0_330:
	cvt.rn.f16.f32 %rs71, %f1250;
	cvt.u64.u32 	%rd604, %r881;
	add.s64 	%rd605, %rd132, %rd604;
	shl.b64 	%rd606, %rd605, 1;
	add.s64 	%rd607, %rd131, %rd606;
	st.global.u16 	[%rd607+2], %rs71;
$L__BB0_331:
	or.b32  	%r146, %r43, 24;
	setp.lt.s32 	%p249, %r146, %r9;
	and.pred  	%p250, %p249, %p159;
	@!%p250 bra 	$L__BB0_337;
	bra.uni 	$L__BB0_332;
$L__BB0_332:
	ld.local.u64 	%rd609, [%rd1+24];
	cvta.to.global.u64 	%rd133, %rd609;
	ld.local.u32 	%r954, [%rd1+64];
	cvt.u64.u32 	%rd610, %r146;
	mul.lo.s64 	%rd611, %rd610, %rd3;
	cvt.u64.u32 	%rd612, %r881;
	add.s64 	%rd134, %rd611, %rd612;
	//activate %f1251, %r1003
	setp.eq.s32 	%p251, %r954, 0;
	@%p251 bra 	$L__BB0_335;
	setp.ne.s32 	%p252, %r954, 1;
	@%p252 bra 	$L__BB0_336;
	mov.f32 	%f1026, 0f00000000;
	cvt.rn.bf16x2.f32 %r955, %f1026, %f1251;
	shl.b64 	%rd613, %rd134, 1;
	add.s64 	%rd614, %rd133, %rd613;
	st.global.u16 	[%rd614], %r955;
	bra.uni 	$L__BB0_337;
$L__BB0_335:
	shl.b64 	%rd615, %rd134, 2;
	add.s64 	%rd616, %rd133, %rd615;
	st.global.f32 	[%rd616], %f1251;
	bra.uni 	$L__BB0_337;
$L__BB0_336:
	cvt.rn.f16.f32 %rs72, %f1251;
	shl.b64 	%rd617, %rd134, 1;
	add.s64 	%rd618, %rd133, %rd617;
	st.global.u16 	[%rd618], %rs72;
$L__BB0_337:
	and.pred  	%p255, %p249, %p164;
	@!%p255 bra 	$L__BB0_343;
	bra.uni 	$L__BB0_338;
$L__BB0_338:
	ld.local.u64 	%rd620, [%rd1+24];
	cvta.to.global.u64 	%rd135, %rd620;
	ld.local.u32 	%r958, [%rd1+64];
	cvt.u64.u32 	%rd621, %r146;
	mul.lo.s64 	%rd136, %rd621, %rd3;
	//activate %f1252, %r1003
	setp.eq.s32 	%p256, %r958, 0;
	@%p256 bra 	$L__BB0_341;
	setp.ne.s32 	%p257, %r958, 1;
	@%p257 bra 	$L__BB0_342;
	mov.f32 	%f1031, 0f00000000;
	cvt.rn.bf16x2.f32 %r959, %f1031, %f1252;
	cvt.u64.u32 	%rd622, %r881;
	add.s64 	%rd623, %rd136, %rd622;
	shl.b64 	%rd624, %rd623, 1;
	add.s64 	%rd625, %rd135, %rd624;
	st.global.u16 	[%rd625+2], %r959;
	bra.uni 	$L__BB0_343;
$L__BB0_341:
	cvt.u64.u32 	%rd626, %r881;
	add.s64 	%rd627, %rd136, %rd626;
	shl.b64 	%rd628, %rd627, 2;
	add.s64 	%rd629, %rd135, %rd628;
	st.global.f32 	[%rd629+4], %f1252;
	bra.uni 	$L__BB0_343;
$L__BB0_342:
	cvt.rn.f16.f32 %rs73, %f1252;
	cvt.u64.u32 	%rd630, %r881;
	add.s64 	%rd631, %rd136, %rd630;
	shl.b64 	%rd632, %rd631, 1;
	add.s64 	%rd633, %rd135, %rd632;
	st.global.u16 	[%rd633+2], %rs73;
$L__BB0_343:
	and.pred  	%p260, %p239, %p179;
	@!%p260 bra 	$L__BB0_349;
	bra.uni 	$L__BB0_344;
$L__BB0_344:
	ld.local.u64 	%rd635, [%rd1+24];
	cvta.to.global.u64 	%rd137, %rd635;
	ld.local.u32 	%r962, [%rd1+64];
	cvt.u64.u32 	%rd636, %r145;
	mul.lo.s64 	%rd637, %rd636, %rd3;
	cvt.u64.u32 	%rd638, %r138;
	add.s64 	%rd138, %rd637, %rd638;
	//activate %f1253, %r1003
	setp.eq.s32 	%p261, %r962, 0;
	@%p261 bra 	$L__BB0_347;
	setp.ne.s32 	%p262, %r962, 1;
	@%p262 bra 	$L__BB0_348;
	mov.f32 	%f1036, 0f00000000;
	cvt.rn.bf16x2.f32 %r963, %f1036, %f1253;
	shl.b64 	%rd639, %rd138, 1;
	add.s64 	%rd640, %rd137, %rd639;
	st.global.u16 	[%rd640], %r963;
	bra.uni 	$L__BB0_349;
$L__BB0_347:
	shl.b64 	%rd641, %rd138, 2;
	add.s64 	%rd642, %rd137, %rd641;
	st.global.f32 	[%rd642], %f1253;
	bra.uni 	$L__BB0_349;
$L__BB0_348:
	cvt.rn.f16.f32 %rs74, %f1253;
	shl.b64 	%rd643, %rd138, 1;
	add.s64 	%rd644, %rd137, %rd643;
	st.global.u16 	[%rd644], %rs74;
$L__BB0_349:
	and.pred  	%p265, %p239, %p184;
	@!%p265 bra 	$L__BB0_355;
	bra.uni 	$L__BB0_350;
$L__BB0_350:
	ld.local.u64 	%rd646, [%rd1+24];
	cvta.to.global.u64 	%rd139, %rd646;
	ld.local.u32 	%r966, [%rd1+64];
	cvt.u64.u32 	%rd647, %r145;
	mul.lo.s64 	%rd648, %rd647, %rd3;
	cvt.u64.u32 	%rd649, %r139;
	add.s64 	%rd140, %rd648, %rd649;
	//activate %f1254, %r1003
	setp.eq.s32 	%p266, %r966, 0;
	@%p266 bra 	$L__BB0_353;
	setp.ne.s32 	%p267, %r966, 1;
	@%p267 bra 	$L__BB0_354;
	mov.f32 	%f1041, 0f00000000;
	cvt.rn.bf16x2.f32 %r967, %f1041, %f1254;
	shl.b64 	%rd650, %rd140, 1;
	add.s64 	%rd651, %rd139, %rd650;
	st.global.u16 	[%rd651], %r967;
	bra.uni 	$L__BB0_355;
$L__BB0_353:
	shl.b64 	%rd652, %rd140, 2;
	add.s64 	%rd653, %rd139, %rd652;
	st.global.f32 	[%rd653], %f1254;
	bra.uni 	$L__BB0_355;
$L__BB0_354:
	cvt.rn.f16.f32 %rs75, %f1254;
	shl.b64 	%rd654, %rd140, 1;
	add.s64 	%rd655, %rd139, %rd654;
	st.global.u16 	[%rd655], %rs75;
$L__BB0_355:
	and.pred  	%p270, %p249, %p179;
	@!%p270 bra 	$L__BB0_361;
	bra.uni 	$L__BB0_356;
$L__BB0_356:
	ld.local.u64 	%rd657, [%rd1+24];
	cvta.to.global.u64 	%rd141, %rd657;
	ld.local.u32 	%r970, [%rd1+64];
	cvt.u64.u32 	%rd658, %r146;
	mul.lo.s64 	%rd659, %rd658, %rd3;
	cvt.u64.u32 	%rd660, %r138;
	add.s64 	%rd142, %rd659, %rd660;
	//activate %f1255, %r1003
	setp.eq.s32 	%p271, %r970, 0;
	@%p271 bra 	$L__BB0_359;
	setp.ne.s32 	%p272, %r970, 1;
	@%p272 bra 	$L__BB0_360;
	mov.f32 	%f1046, 0f00000000;
	cvt.rn.bf16x2.f32 %r971, %f1046, %f1255;
	shl.b64 	%rd661, %rd142, 1;
	add.s64 	%rd662, %rd141, %rd661;
	st.global.u16 	[%rd662], %r971;
	bra.uni 	$L__BB0_361;
$L__BB0_359:
	shl.b64 	%rd663, %rd142, 2;
	add.s64 	%rd664, %rd141, %rd663;
	st.global.f32 	[%rd664], %f1255;
	bra.uni 	$L__BB0_361;
$L__BB0_360:
	cvt.rn.f16.f32 %rs76, %f1255;
	shl.b64 	%rd665, %rd142, 1;
	add.s64 	%rd666, %rd141, %rd665;
	st.global.u16 	[%rd666], %rs76;
$L__BB0_361:
	and.pred  	%p275, %p249, %p184;
	@!%p275 bra 	$L__BB0_367;
	bra.uni 	$L__BB0_362;
$L__BB0_362:
	ld.local.u64 	%rd668, [%rd1+24];
	cvta.to.global.u64 	%rd143, %rd668;
	ld.local.u32 	%r974, [%rd1+64];
	cvt.u64.u32 	%rd669, %r146;
	mul.lo.s64 	%rd670, %rd669, %rd3;
	cvt.u64.u32 	%rd671, %r139;
	add.s64 	%rd144, %rd670, %rd671;
	//activate %f1256, %r1003
	setp.eq.s32 	%p276, %r974, 0;
	@%p276 bra 	$L__BB0_365;
	setp.ne.s32 	%p277, %r974, 1;
	@%p277 bra 	$L__BB0_366;
	mov.f32 	%f1051, 0f00000000;
	cvt.rn.bf16x2.f32 %r975, %f1051, %f1256;
	shl.b64 	%rd672, %rd144, 1;
	add.s64 	%rd673, %rd143, %rd672;
	st.global.u16 	[%rd673], %r975;
	bra.uni 	$L__BB0_367;
$L__BB0_365:
	shl.b64 	%rd674, %rd144, 2;
	add.s64 	%rd675, %rd143, %rd674;
	st.global.f32 	[%rd675], %f1256;
	bra.uni 	$L__BB0_367;
$L__BB0_366:
	cvt.rn.f16.f32 %rs77, %f1256;
	shl.b64 	%rd676, %rd144, 1;
	add.s64 	%rd677, %rd143, %rd676;
	st.global.u16 	[%rd677], %rs77;
$L__BB0_367:
	and.pred  	%p280, %p239, %p199;
	@!%p280 bra 	$L__BB0_373;
	bra.uni 	$L__BB0_368;
$L__BB0_368:
	ld.local.u64 	%rd679, [%rd1+24];
	cvta.to.global.u64 	%rd145, %rd679;
	ld.local.u32 	%r978, [%rd1+64];
	cvt.u64.u32 	%rd680, %r145;
	mul.lo.s64 	%rd681, %rd680, %rd3;
	cvt.u64.u32 	%rd682, %r140;
	add.s64 	%rd146, %rd681, %rd682;
	//activate %f1257, %r1003
	setp.eq.s32 	%p281, %r978, 0;
	@%p281 bra 	$L__BB0_371;
	setp.ne.s32 	%p282, %r978, 1;
	@%p282 bra 	$L__BB0_372;
	mov.f32 	%f1056, 0f00000000;
	cvt.rn.bf16x2.f32 %r979, %f1056, %f1257;
	shl.b64 	%rd683, %rd146, 1;
	add.s64 	%rd684, %rd145, %rd683;
	st.global.u16 	[%rd684], %r979;
	bra.uni 	$L__BB0_373;
$L__BB0_371:
	shl.b64 	%rd685, %rd146, 2;
	add.s64 	%rd686, %rd145, %rd685;
	st.global.f32 	[%rd686], %f1257;
	bra.uni 	$L__BB0_373;
$L__BB0_372:
	cvt.rn.f16.f32 %rs78, %f1257;
	shl.b64 	%rd687, %rd146, 1;
	add.s64 	%rd688, %rd145, %rd687;
	st.global.u16 	[%rd688], %rs78;
$L__BB0_373:
	and.pred  	%p285, %p239, %p204;
	@!%p285 bra 	$L__BB0_379;
	bra.uni 	$L__BB0_374;
$L__BB0_374:
	ld.local.u64 	%rd690, [%rd1+24];
	cvta.to.global.u64 	%rd147, %rd690;
	ld.local.u32 	%r982, [%rd1+64];
	cvt.u64.u32 	%rd691, %r145;
	mul.lo.s64 	%rd692, %rd691, %rd3;
	cvt.u64.u32 	%rd693, %r141;
	add.s64 	%rd148, %rd692, %rd693;
	//activate %f1258, %r1003
	setp.eq.s32 	%p286, %r982, 0;
	@%p286 bra 	$L__BB0_377;
	setp.ne.s32 	%p287, %r982, 1;
	@%p287 bra 	$L__BB0_378;
	mov.f32 	%f1061, 0f00000000;
	cvt.rn.bf16x2.f32 %r983, %f1061, %f1258;
	shl.b64 	%rd694, %rd148, 1;
	add.s64 	%rd695, %rd147, %rd694;
	st.global.u16 	[%rd695], %r983;
	bra.uni 	$L__BB0_379;
$L__BB0_377:
	shl.b64 	%rd696, %rd148, 2;
	add.s64 	%rd697, %rd147, %rd696;
	st.global.f32 	[%rd697], %f1258;
	bra.uni 	$L__BB0_379;
$L__BB0_378:
	cvt.rn.f16.f32 %rs79, %f1258;
	shl.b64 	%rd698, %rd148, 1;
	add.s64 	%rd699, %rd147, %rd698;
	st.global.u16 	[%rd699], %rs79;
$L__BB0_379:
	and.pred  	%p290, %p249, %p199;
	@!%p290 bra 	$L__BB0_385;
	bra.uni 	$L__BB0_380;
$L__BB0_380:
	ld.local.u64 	%rd701, [%rd1+24];
	cvta.to.global.u64 	%rd149, %rd701;
	ld.local.u32 	%r986, [%rd1+64];
	cvt.u64.u32 	%rd702, %r146;
	mul.lo.s64 	%rd703, %rd702, %rd3;
	cvt.u64.u32 	%rd704, %r140;
	add.s64 	%rd150, %rd703, %rd704;
	//activate %f1259, %r1003
	setp.eq.s32 	%p291, %r986, 0;
	@%p291 bra 	$L__BB0_383;
	setp.ne.s32 	%p292, %r986, 1;
	@%p292 bra 	$L__BB0_384;
	mov.f32 	%f1066, 0f00000000;
	cvt.rn.bf16x2.f32 %r987, %f1066, %f1259;
	shl.b64 	%rd705, %rd150, 1;
	add.s64 	%rd706, %rd149, %rd705;
	st.global.u16 	[%rd706], %r987;
	bra.uni 	$L__BB0_385;
$L__BB0_383:
	shl.b64 	%rd707, %rd150, 2;
	add.s64 	%rd708, %rd149, %rd707;
	st.global.f32 	[%rd708], %f1259;
	bra.uni 	$L__BB0_385;
$L__BB0_384:
	cvt.rn.f16.f32 %rs80, %f1259;
	shl.b64 	%rd709, %rd150, 1;
	add.s64 	%rd710, %rd149, %rd709;
	st.global.u16 	[%rd710], %rs80;
$L__BB0_385:
	and.pred  	%p295, %p249, %p204;
	@!%p295 bra 	$L__BB0_391;
	bra.uni 	$L__BB0_386;
$L__BB0_386:
	ld.local.u64 	%rd712, [%rd1+24];
	cvta.to.global.u64 	%rd151, %rd712;
	ld.local.u32 	%r990, [%rd1+64];
	cvt.u64.u32 	%rd713, %r146;
	mul.lo.s64 	%rd714, %rd713, %rd3;
	cvt.u64.u32 	%rd715, %r141;
	add.s64 	%rd152, %rd714, %rd715;
	//activate %f1260, %r1003
	setp.eq.s32 	%p296, %r990, 0;
	@%p296 bra 	$L__BB0_389;
	setp.ne.s32 	%p297, %r990, 1;
	@%p297 bra 	$L__BB0_390;
	mov.f32 	%f1071, 0f00000000;
	cvt.rn.bf16x2.f32 %r991, %f1071, %f1260;
	shl.b64 	%rd716, %rd152, 1;
	add.s64 	%rd717, %rd151, %rd716;
	st.global.u16 	[%rd717], %r991;
	bra.uni 	$L__BB0_391;
$L__BB0_389:
	shl.b64 	%rd718, %rd152, 2;
	add.s64 	%rd719, %rd151, %rd718;
	st.global.f32 	[%rd719], %f1260;
	bra.uni 	$L__BB0_391;
$L__BB0_390:
	cvt.rn.f16.f32 %rs81, %f1260;
	shl.b64 	%rd720, %rd152, 1;
	add.s64 	%rd721, %rd151, %rd720;
	st.global.u16 	[%rd721], %rs81;
$L__BB0_391:
	and.pred  	%p300, %p239, %p219;
	@!%p300 bra 	$L__BB0_397;
	bra.uni 	$L__BB0_392;
$L__BB0_392:
	ld.local.u64 	%rd723, [%rd1+24];
	cvta.to.global.u64 	%rd153, %rd723;
	ld.local.u32 	%r994, [%rd1+64];
	cvt.u64.u32 	%rd724, %r145;
	mul.lo.s64 	%rd725, %rd724, %rd3;
	cvt.u64.u32 	%rd726, %r142;
	add.s64 	%rd154, %rd725, %rd726;
	//activate %f1261, %r1003
	setp.eq.s32 	%p301, %r994, 0;
	@%p301 bra 	$L__BB0_395;
	setp.ne.s32 	%p302, %r994, 1;
	@%p302 bra 	$L__BB0_396;
	mov.f32 	%f1076, 0f00000000;
	cvt.rn.bf16x2.f32 %r995, %f1076, %f1261;
	shl.b64 	%rd727, %rd154, 1;
	add.s64 	%rd728, %rd153, %rd727;
	st.global.u16 	[%rd728], %r995;
	bra.uni 	$L__BB0_397;
$L__BB0_395:
	shl.b64 	%rd729, %rd154, 2;
	add.s64 	%rd730, %rd153, %rd729;
	st.global.f32 	[%rd730], %f1261;
	bra.uni 	$L__BB0_397;
$L__BB0_396:
	cvt.rn.f16.f32 %rs82, %f1261;
	shl.b64 	%rd731, %rd154, 1;
	add.s64 	%rd732, %rd153, %rd731;
	st.global.u16 	[%rd732], %rs82;
$L__BB0_397:
	and.pred  	%p305, %p239, %p224;
	@!%p305 bra 	$L__BB0_403;
	bra.uni 	$L__BB0_398;
$L__BB0_398:
	ld.local.u64 	%rd733, [%rd1+24];
	cvta.to.global.u64 	%rd155, %rd733;
	ld.local.u32 	%r997, [%rd1+64];
	cvt.u64.u32 	%rd734, %r145;
	mul.lo.s64 	%rd735, %rd734, %rd3;
	cvt.u64.u32 	%rd736, %r144;
	add.s64 	%rd156, %rd735, %rd736;
	//activate %f1262, %r1003
	setp.eq.s32 	%p306, %r997, 0;
	@%p306 bra 	$L__BB0_401;
	setp.ne.s32 	%p307, %r997, 1;
	@%p307 bra 	$L__BB0_402;
	mov.f32 	%f1081, 0f00000000;
	cvt.rn.bf16x2.f32 %r998, %f1081, %f1262;
	shl.b64 	%rd737, %rd156, 1;
	add.s64 	%rd738, %rd155, %rd737;
	st.global.u16 	[%rd738], %r998;
	bra.uni 	$L__BB0_403;
$L__BB0_401:
	shl.b64 	%rd739, %rd156, 2;
	add.s64 	%rd740, %rd155, %rd739;
	st.global.f32 	[%rd740], %f1262;
	bra.uni 	$L__BB0_403;
$L__BB0_402:
	cvt.rn.f16.f32 %rs83, %f1262;
	shl.b64 	%rd741, %rd156, 1;
	add.s64 	%rd742, %rd155, %rd741;
	st.global.u16 	[%rd742], %rs83;
$L__BB0_403:
	and.pred  	%p310, %p249, %p219;
	@!%p310 bra 	$L__BB0_409;
	bra.uni 	$L__BB0_404;
$L__BB0_404:
	ld.local.u64 	%rd744, [%rd1+24];
	cvta.to.global.u64 	%rd157, %rd744;
	ld.local.u32 	%r1001, [%rd1+64];
	cvt.u64.u32 	%rd745, %r146;
	mul.lo.s64 	%rd746, %rd745, %rd3;
	cvt.u64.u32 	%rd747, %r142;
	add.s64 	%rd158, %rd746, %rd747;
	//activate %f1263, %r1003
	setp.eq.s32 	%p311, %r1001, 0;
	@%p311 bra 	$L__BB0_407;
	setp.ne.s32 	%p312, %r1001, 1;
	@%p312 bra 	$L__BB0_408;
	mov.f32 	%f1086, 0f00000000;
	cvt.rn.bf16x2.f32 %r1002, %f1086, %f1263;
	shl.b64 	%rd748, %rd158, 1;
	add.s64 	%rd749, %rd157, %rd748;
	st.global.u16 	[%rd749], %r1002;
	bra.uni 	$L__BB0_409;
$L__BB0_407:
	shl.b64 	%rd750, %rd158, 2;
	add.s64 	%rd751, %rd157, %rd750;
	st.global.f32 	[%rd751], %f1263;
	bra.uni 	$L__BB0_409;
$L__BB0_408:
	cvt.rn.f16.f32 %rs84, %f1263;
	shl.b64 	%rd752, %rd158, 1;
	add.s64 	%rd753, %rd157, %rd752;
	st.global.u16 	[%rd753], %rs84;
$L__BB0_409:
	and.pred  	%p315, %p249, %p224;
	@!%p315 bra 	$L__BB0_415;
	bra.uni 	$L__BB0_410;
$L__BB0_410:
	ld.local.u64 	%rd754, [%rd1+24];
	cvta.to.global.u64 	%rd159, %rd754;
	ld.local.u32 	%r1004, [%rd1+64];
	cvt.u64.u32 	%rd755, %r146;
	mul.lo.s64 	%rd756, %rd755, %rd3;
	cvt.u64.u32 	%rd757, %r144;
	add.s64 	%rd160, %rd756, %rd757;
	//activate %f1264, %r1003
	setp.eq.s32 	%p316, %r1004, 0;
	@%p316 bra 	$L__BB0_413;
	setp.ne.s32 	%p317, %r1004, 1;
	@%p317 bra 	$L__BB0_414;
	mov.f32 	%f1091, 0f00000000;
	cvt.rn.bf16x2.f32 %r1005, %f1091, %f1264;
	shl.b64 	%rd758, %rd160, 1;
	add.s64 	%rd759, %rd159, %rd758;
	st.global.u16 	[%rd759], %r1005;
	bra.uni 	$L__BB0_415;
$L__BB0_413:
	shl.b64 	%rd760, %rd160, 2;
	add.s64 	%rd761, %rd159, %rd760;
	st.global.f32 	[%rd761], %f1264;
	bra.uni 	$L__BB0_415;
$L__BB0_414:
	cvt.rn.f16.f32 %rs85, %f1264;
	shl.b64 	%rd762, %rd160, 1;
	add.s64 	%rd763, %rd159, %rd762;
	st.global.u16 	[%rd763], %rs85;
$L__BB0_415:
	ret;
}
.visible .entry wide_128_int8(
	.param .align 8 .b8 wide_128_int8_param_0[576]
)
.maxntid 256, 1, 1
{
	.local .align 8 .b8 	__local_depot1[576];
	.reg .b64 	%SP;
	.reg .b64 	%SPL;
	.reg .pred 	%p<481>;
	.reg .b16 	%rs<118>;
	.reg .b32 	%r<1372>;
	.reg .f32 	%f<2105>;
	.reg .b64 	%rd<1199>;
	.shared .align 16 .b8 _ZZL18wide_128_int8_bodyRK18wide_128_int8_argsE4left[20480];
	.shared .align 16 .b8 _ZZL18wide_128_int8_bodyRK18wide_128_int8_argsE5right[20480];
	mov.u64 	%SPL, __local_depot1;
	add.u64 	%rd227, %SPL, 0;
	ld.param.u32 	%r159, [wide_128_int8_param_0+348];
	ld.param.u32 	%r160, [wide_128_int8_param_0+344];
	ld.param.u32 	%r161, [wide_128_int8_param_0+340];
	ld.param.u32 	%r162, [wide_128_int8_param_0+336];
	ld.param.u32 	%r163, [wide_128_int8_param_0+332];
	ld.param.u32 	%r164, [wide_128_int8_param_0+328];
	ld.param.u32 	%r165, [wide_128_int8_param_0+324];
	ld.param.u32 	%r166, [wide_128_int8_param_0+320];
	ld.param.u64 	%rd228, [wide_128_int8_param_0+312];
	ld.param.u64 	%rd229, [wide_128_int8_param_0+304];
	ld.param.u64 	%rd230, [wide_128_int8_param_0+296];
	ld.param.u64 	%rd231, [wide_128_int8_param_0+288];
	ld.param.u32 	%r167, [wide_128_int8_param_0+280];
	ld.param.u32 	%r168, [wide_128_int8_param_0+276];
	ld.param.u32 	%r169, [wide_128_int8_param_0+272];
	ld.param.u32 	%r170, [wide_128_int8_param_0+268];
	ld.param.u32 	%r171, [wide_128_int8_param_0+264];
	ld.param.u32 	%r172, [wide_128_int8_param_0+260];
	ld.param.u32 	%r173, [wide_128_int8_param_0+256];
	ld.param.u32 	%r174, [wide_128_int8_param_0+252];
	ld.param.u32 	%r175, [wide_128_int8_param_0+248];
	ld.param.u64 	%rd232, [wide_128_int8_param_0+240];
	ld.param.u64 	%rd233, [wide_128_int8_param_0+232];
	ld.param.u64 	%rd234, [wide_128_int8_param_0+224];
	ld.param.u64 	%rd235, [wide_128_int8_param_0+216];
	ld.param.u32 	%r176, [wide_128_int8_param_0+208];
	ld.param.u32 	%r177, [wide_128_int8_param_0+204];
	ld.param.u32 	%r178, [wide_128_int8_param_0+200];
	ld.param.u32 	%r179, [wide_128_int8_param_0+196];
	ld.param.u32 	%r180, [wide_128_int8_param_0+192];
	ld.param.u32 	%r181, [wide_128_int8_param_0+188];
	ld.param.u32 	%r182, [wide_128_int8_param_0+184];
	ld.param.u32 	%r183, [wide_128_int8_param_0+180];
	ld.param.u32 	%r184, [wide_128_int8_param_0+176];
	ld.param.u64 	%rd236, [wide_128_int8_param_0+168];
	ld.param.u64 	%rd237, [wide_128_int8_param_0+160];
	ld.param.u64 	%rd238, [wide_128_int8_param_0+152];
	ld.param.u64 	%rd239, [wide_128_int8_param_0+144];
	ld.param.u32 	%r185, [wide_128_int8_param_0+136];
	ld.param.u32 	%r186, [wide_128_int8_param_0+132];
	ld.param.u32 	%r187, [wide_128_int8_param_0+128];
	ld.param.u32 	%r188, [wide_128_int8_param_0+124];
	ld.param.u32 	%r189, [wide_128_int8_param_0+120];
	ld.param.u32 	%r190, [wide_128_int8_param_0+116];
	ld.param.u32 	%r191, [wide_128_int8_param_0+112];
	ld.param.u32 	%r192, [wide_128_int8_param_0+108];
	ld.param.u32 	%r193, [wide_128_int8_param_0+104];
	ld.param.u64 	%rd240, [wide_128_int8_param_0+96];
	ld.param.u64 	%rd241, [wide_128_int8_param_0+88];
	ld.param.u64 	%rd242, [wide_128_int8_param_0+80];
	ld.param.u64 	%rd243, [wide_128_int8_param_0+72];
	ld.param.u32 	%r194, [wide_128_int8_param_0+64];
	ld.param.u32 	%r195, [wide_128_int8_param_0+60];
	ld.param.u32 	%r196, [wide_128_int8_param_0+56];
	ld.param.u32 	%r197, [wide_128_int8_param_0+52];
	ld.param.u32 	%r198, [wide_128_int8_param_0+48];
	ld.param.u32 	%r199, [wide_128_int8_param_0+44];
	ld.param.u32 	%r200, [wide_128_int8_param_0+40];
	ld.param.u32 	%r201, [wide_128_int8_param_0+36];
	ld.param.u32 	%r202, [wide_128_int8_param_0+32];
	ld.param.u64 	%rd244, [wide_128_int8_param_0+24];
	ld.param.u64 	%rd245, [wide_128_int8_param_0+16];
	ld.param.u64 	%rd246, [wide_128_int8_param_0+8];
	ld.param.u64 	%rd247, [wide_128_int8_param_0];
	ld.param.u32 	%r203, [wide_128_int8_param_0+568];
	ld.param.u32 	%r204, [wide_128_int8_param_0+564];
	ld.param.u32 	%r205, [wide_128_int8_param_0+560];
	ld.param.u32 	%r206, [wide_128_int8_param_0+556];
	ld.param.u32 	%r207, [wide_128_int8_param_0+552];
	ld.param.u32 	%r208, [wide_128_int8_param_0+548];
	ld.param.u32 	%r209, [wide_128_int8_param_0+544];
	ld.param.u32 	%r210, [wide_128_int8_param_0+540];
	ld.param.u32 	%r211, [wide_128_int8_param_0+536];
	ld.param.u64 	%rd248, [wide_128_int8_param_0+528];
	ld.param.u64 	%rd249, [wide_128_int8_param_0+520];
	ld.param.u64 	%rd250, [wide_128_int8_param_0+512];
	ld.param.u64 	%rd251, [wide_128_int8_param_0+504];
	ld.param.u32 	%r212, [wide_128_int8_param_0+496];
	ld.param.u32 	%r213, [wide_128_int8_param_0+492];
	ld.param.u32 	%r214, [wide_128_int8_param_0+488];
	ld.param.u32 	%r215, [wide_128_int8_param_0+484];
	ld.param.u32 	%r216, [wide_128_int8_param_0+480];
	ld.param.u32 	%r217, [wide_128_int8_param_0+476];
	ld.param.u32 	%r218, [wide_128_int8_param_0+472];
	ld.param.u32 	%r219, [wide_128_int8_param_0+468];
	ld.param.u32 	%r220, [wide_128_int8_param_0+464];
	ld.param.u64 	%rd252, [wide_128_int8_param_0+456];
	ld.param.u64 	%rd253, [wide_128_int8_param_0+448];
	ld.param.u64 	%rd254, [wide_128_int8_param_0+440];
	ld.param.u64 	%rd255, [wide_128_int8_param_0+432];
	ld.param.u32 	%r221, [wide_128_int8_param_0+424];
	ld.param.u32 	%r222, [wide_128_int8_param_0+420];
	ld.param.u32 	%r223, [wide_128_int8_param_0+416];
	ld.param.u32 	%r224, [wide_128_int8_param_0+412];
	ld.param.u32 	%r225, [wide_128_int8_param_0+408];
	ld.param.u32 	%r226, [wide_128_int8_param_0+404];
	ld.param.u32 	%r227, [wide_128_int8_param_0+400];
	ld.param.u32 	%r228, [wide_128_int8_param_0+396];
	ld.param.u32 	%r229, [wide_128_int8_param_0+392];
	ld.param.u64 	%rd256, [wide_128_int8_param_0+384];
	ld.param.u64 	%rd257, [wide_128_int8_param_0+376];
	ld.param.u64 	%rd258, [wide_128_int8_param_0+368];
	ld.param.u64 	%rd259, [wide_128_int8_param_0+360];
	ld.param.u32 	%r230, [wide_128_int8_param_0+352];
	st.local.u64 	[%rd227], %rd247;
	st.local.u64 	[%rd227+8], %rd246;
	st.local.u64 	[%rd227+16], %rd245;
	st.local.u64 	[%rd227+24], %rd244;
	st.local.v2.u32 	[%rd227+32], {%r202, %r201};
	st.local.v2.u32 	[%rd227+40], {%r200, %r199};
	st.local.v2.u32 	[%rd227+48], {%r198, %r197};
	st.local.v2.u32 	[%rd227+56], {%r196, %r195};
	st.local.u32 	[%rd227+64], %r194;
	st.local.u64 	[%rd227+72], %rd243;
	st.local.u64 	[%rd227+80], %rd242;
	st.local.u64 	[%rd227+88], %rd241;
	st.local.u64 	[%rd227+96], %rd240;
	st.local.v2.u32 	[%rd227+104], {%r193, %r192};
	st.local.v2.u32 	[%rd227+112], {%r191, %r190};
	st.local.v2.u32 	[%rd227+120], {%r189, %r188};
	st.local.v2.u32 	[%rd227+128], {%r187, %r186};
	st.local.u32 	[%rd227+136], %r185;
	st.local.u64 	[%rd227+144], %rd239;
	st.local.u64 	[%rd227+152], %rd238;
	st.local.u64 	[%rd227+160], %rd237;
	st.local.u64 	[%rd227+168], %rd236;
	st.local.v2.u32 	[%rd227+176], {%r184, %r183};
	st.local.v2.u32 	[%rd227+184], {%r182, %r181};
	st.local.v2.u32 	[%rd227+192], {%r180, %r179};
	st.local.v2.u32 	[%rd227+200], {%r178, %r177};
	st.local.u32 	[%rd227+208], %r176;
	st.local.u64 	[%rd227+216], %rd235;
	st.local.u64 	[%rd227+224], %rd234;
	st.local.u64 	[%rd227+232], %rd233;
	st.local.u64 	[%rd227+240], %rd232;
	st.local.v2.u32 	[%rd227+248], {%r175, %r174};
	st.local.v2.u32 	[%rd227+256], {%r173, %r172};
	st.local.v2.u32 	[%rd227+264], {%r171, %r170};
	st.local.v2.u32 	[%rd227+272], {%r169, %r168};
	st.local.u32 	[%rd227+280], %r167;
	st.local.u64 	[%rd227+288], %rd231;
	st.local.u64 	[%rd227+296], %rd230;
	st.local.u64 	[%rd227+304], %rd229;
	st.local.u64 	[%rd227+312], %rd228;
	st.local.v2.u32 	[%rd227+320], {%r166, %r165};
	st.local.v2.u32 	[%rd227+328], {%r164, %r163};
	st.local.v2.u32 	[%rd227+336], {%r162, %r161};
	st.local.v2.u32 	[%rd227+344], {%r160, %r159};
	st.local.u32 	[%rd227+352], %r230;
	st.local.u64 	[%rd227+360], %rd259;
	st.local.u64 	[%rd227+368], %rd258;
	st.local.u64 	[%rd227+376], %rd257;
	st.local.u64 	[%rd227+384], %rd256;
	st.local.v2.u32 	[%rd227+392], {%r229, %r228};
	st.local.v2.u32 	[%rd227+400], {%r227, %r226};
	st.local.v2.u32 	[%rd227+408], {%r225, %r224};
	st.local.v2.u32 	[%rd227+416], {%r223, %r222};
	st.local.u32 	[%rd227+424], %r221;
	st.local.u64 	[%rd227+432], %rd255;
	st.local.u64 	[%rd227+440], %rd254;
	st.local.u64 	[%rd227+448], %rd253;
	st.local.u64 	[%rd227+456], %rd252;
	st.local.v2.u32 	[%rd227+464], {%r220, %r219};
	st.local.v2.u32 	[%rd227+472], {%r218, %r217};
	st.local.v2.u32 	[%rd227+480], {%r216, %r215};
	st.local.v2.u32 	[%rd227+488], {%r214, %r213};
	st.local.u32 	[%rd227+496], %r212;
	st.local.u64 	[%rd227+504], %rd251;
	st.local.u64 	[%rd227+512], %rd250;
	st.local.u64 	[%rd227+520], %rd249;
	st.local.u64 	[%rd227+528], %rd248;
	st.local.v2.u32 	[%rd227+536], {%r211, %r210};
	st.local.v2.u32 	[%rd227+544], {%r209, %r208};
	st.local.v2.u32 	[%rd227+552], {%r207, %r206};
	st.local.v2.u32 	[%rd227+560], {%r205, %r204};
	st.local.u32 	[%rd227+568], %r203;
	mov.u32 	%r1332, %ctaid.z;
	mul.wide.u32 	%rd260, %r1332, 72;
	add.s64 	%rd1, %rd227, %rd260;
	mov.u32 	%r231, %ctaid.y;
	shl.b32 	%r2, %r231, 7;
	ld.local.u32 	%r9, [%rd1+32];
	setp.ge.s32 	%p2, %r2, %r9;
	@%p2 bra 	$L__BB1_611;
	mov.u32 	%r232, %ctaid.x;
	shl.b32 	%r3, %r232, 7;
	ld.local.u32 	%r235, [%rd1+36];
	setp.ge.s32 	%p3, %r3, %r235;
	@%p3 bra 	$L__BB1_611;
	mov.u32 	%r4, %tid.x;
	bfe.u32 	%r5, %r4, 2, 3;
	and.b32  	%r6, %r4, 3;
	shl.b32 	%r233, %r4, 1;
	and.b32  	%r7, %r233, 64;
	shr.u32 	%r234, %r4, 1;
	and.b32  	%r8, %r234, 480;
	cvt.s64.s32 	%rd3, %r235;
	cvt.u32.u64 	%r236, %rd3;
	ld.local.u32 	%r13, [%rd1+40];
	setp.gt.s32 	%p6, %r13, -32;
	@%p6 bra 	$L__BB1_8;
	bra.uni 	$L__BB1_3;
$L__BB1_8:
	add.s64 	%rd2, %rd1, 36;
	ld.local.u32 	%r10, [%rd1+56];
	ld.local.v2.u32 	{%r11, %r12}, [%rd1+48];
	setp.eq.s32 	%p4, %r12, 0;
	add.s64 	%rd4, %rd1, 40;
	selp.b32 	%r14, %r236, %r13, %p4;
	and.b32  	%r15, %r14, 15;
	setp.eq.s32 	%p5, %r11, 1;
	and.b32  	%r16, %r4, 31;
	shr.u32 	%r237, %r4, 7;
	selp.b32 	%r17, %r16, %r237, %p5;
	shr.u32 	%r240, %r4, 5;
	and.b32  	%r19, %r4, 127;
	selp.b32 	%r241, %r240, %r19, %p5;
	selp.b32 	%r242, 8, 0, %p5;
	selp.b32 	%r20, 0, 2, %p5;
	add.s32 	%r243, %r14, 31;
	shr.s32 	%r244, %r243, 31;
	shr.u32 	%r245, %r244, 27;
	add.s32 	%r246, %r243, %r245;
	shr.s32 	%r247, %r246, 5;
	cvt.s64.s32 	%rd5, %r247;
	selp.b32 	%r248, 3, 1, %p4;
	shr.u32 	%r21, %r4, %r248;
	selp.b32 	%r249, 7, 1, %p4;
	and.b32  	%r250, %r249, %r4;
	shl.b32 	%r22, %r250, 4;
	mad.lo.s32 	%r251, %r21, 40, %r22;
	or.b32  	%r252, %r241, %r2;
	cvt.u64.u32 	%rd6, %r252;
	cvt.s64.s32 	%rd7, %r11;
	selp.b64 	%rd8, 8, 0, %p5;
	selp.b64 	%rd261, 0, 2, %p5;
	mul.lo.s64 	%rd9, %rd261, %rd7;
	selp.b64 	%rd10, %rd4, %rd2, %p4;
	shl.b32 	%r1335, %r6, 1;
	mad.lo.s32 	%r253, %r241, 40, %r17;
	mul.wide.u32 	%rd262, %r253, 2;
	mov.u64 	%rd263, _ZZL18wide_128_int8_bodyRK18wide_128_int8_argsE4left;
	add.s64 	%rd11, %rd263, %rd262;
	add.s64 	%rd264, %rd263, 10240;
	add.s64 	%rd12, %rd264, %rd262;
	add.s32 	%r254, %r242, %r241;
	add.s32 	%r255, %r20, %r17;
	mad.lo.s32 	%r256, %r254, 40, %r255;
	mul.wide.u32 	%rd265, %r256, 2;
	add.s64 	%rd13, %rd263, %rd265;
	add.s64 	%rd14, %rd264, %rd265;
	add.s32 	%r257, %r254, %r242;
	add.s32 	%r258, %r255, %r20;
	mad.lo.s32 	%r259, %r257, 40, %r258;
	mul.wide.u32 	%rd266, %r259, 2;
	add.s64 	%rd15, %rd263, %rd266;
	add.s64 	%rd16, %rd264, %rd266;
	add.s32 	%r260, %r257, %r242;
	add.s32 	%r261, %r258, %r20;
	mad.lo.s32 	%r262, %r260, 40, %r261;
	mul.wide.u32 	%rd267, %r262, 2;
	add.s64 	%rd17, %rd263, %rd267;
	add.s64 	%rd18, %rd264, %rd267;
	add.s32 	%r263, %r260, %r242;
	add.s32 	%r264, %r261, %r20;
	mad.lo.s32 	%r265, %r263, 40, %r264;
	mul.wide.u32 	%rd268, %r265, 2;
	add.s64 	%rd19, %rd263, %rd268;
	add.s64 	%rd20, %rd264, %rd268;
	add.s32 	%r266, %r263, %r242;
	add.s32 	%r267, %r264, %r20;
	mad.lo.s32 	%r268, %r266, 40, %r267;
	mul.wide.u32 	%rd269, %r268, 2;
	add.s64 	%rd21, %rd263, %rd269;
	add.s64 	%rd22, %rd264, %rd269;
	add.s32 	%r269, %r266, %r242;
	add.s32 	%r270, %r267, %r20;
	mad.lo.s32 	%r271, %r269, 40, %r270;
	mul.wide.u32 	%rd270, %r271, 2;
	add.s64 	%rd23, %rd263, %rd270;
	add.s64 	%rd24, %rd264, %rd270;
	add.s32 	%r272, %r269, %r242;
	add.s32 	%r273, %r270, %r20;
	mad.lo.s32 	%r274, %r272, 40, %r273;
	mul.wide.u32 	%rd271, %r274, 2;
	add.s64 	%rd25, %rd263, %rd271;
	add.s64 	%rd26, %rd264, %rd271;
	add.s32 	%r275, %r272, %r242;
	add.s32 	%r276, %r273, %r20;
	mad.lo.s32 	%r277, %r275, 40, %r276;
	mul.wide.u32 	%rd272, %r277, 2;
	add.s64 	%rd27, %rd263, %rd272;
	add.s64 	%rd28, %rd264, %rd272;
	add.s32 	%r278, %r275, %r242;
	add.s32 	%r279, %r276, %r20;
	mad.lo.s32 	%r280, %r278, 40, %r279;
	mul.wide.u32 	%rd273, %r280, 2;
	add.s64 	%rd29, %rd263, %rd273;
	add.s64 	%rd30, %rd264, %rd273;
	add.s32 	%r281, %r278, %r242;
	add.s32 	%r282, %r279, %r20;
	mad.lo.s32 	%r283, %r281, 40, %r282;
	mul.wide.u32 	%rd274, %r283, 2;
	add.s64 	%rd31, %rd263, %rd274;
	add.s64 	%rd32, %rd264, %rd274;
	add.s32 	%r284, %r281, %r242;
	add.s32 	%r285, %r282, %r20;
	mad.lo.s32 	%r286, %r284, 40, %r285;
	mul.wide.u32 	%rd275, %r286, 2;
	add.s64 	%rd33, %rd263, %rd275;
	add.s64 	%rd34, %rd264, %rd275;
	add.s32 	%r287, %r284, %r242;
	add.s32 	%r288, %r285, %r20;
	mad.lo.s32 	%r289, %r287, 40, %r288;
	mul.wide.u32 	%rd276, %r289, 2;
	add.s64 	%rd35, %rd263, %rd276;
	add.s64 	%rd36, %rd264, %rd276;
	add.s32 	%r290, %r287, %r242;
	add.s32 	%r291, %r288, %r20;
	mad.lo.s32 	%r292, %r290, 40, %r291;
	mul.wide.u32 	%rd277, %r292, 2;
	add.s64 	%rd37, %rd263, %rd277;
	add.s64 	%rd38, %rd264, %rd277;
	add.s32 	%r293, %r290, %r242;
	add.s32 	%r294, %r291, %r20;
	mad.lo.s32 	%r295, %r293, 40, %r294;
	mul.wide.u32 	%rd278, %r295, 2;
	add.s64 	%rd39, %rd263, %rd278;
	add.s64 	%rd40, %rd264, %rd278;
	add.s32 	%r296, %r293, %r242;
	add.s32 	%r297, %r294, %r20;
	mad.lo.s32 	%r298, %r296, 40, %r297;
	mul.wide.u32 	%rd279, %r298, 2;
	add.s64 	%rd41, %rd263, %rd279;
	add.s64 	%rd42, %rd264, %rd279;
	mul.wide.u32 	%rd280, %r251, 2;
	mov.u64 	%rd281, _ZZL18wide_128_int8_bodyRK18wide_128_int8_argsE5right;
	add.s64 	%rd43, %rd281, %rd280;
	add.s64 	%rd282, %rd281, 10240;
	add.s64 	%rd44, %rd282, %rd280;
	mul.lo.s32 	%r299, %r250, 640;
	add.s32 	%r300, %r299, %r21;
	mul.wide.u32 	%rd283, %r300, 2;
	add.s64 	%rd45, %rd281, %rd283;
	add.s64 	%rd46, %rd282, %rd283;
	cvt.u64.u32 	%rd284, %r21;
	cvt.u64.u32 	%rd285, %r299;
	add.s64 	%rd286, %rd285, %rd284;
	shl.b64 	%rd287, %rd286, 1;
	add.s64 	%rd47, %rd281, %rd287;
	add.s64 	%rd48, %rd282, %rd287;
	add.s32 	%r24, %r242, %r252;
	add.s32 	%r25, %r24, %r242;
	add.s32 	%r26, %r25, %r242;
	add.s32 	%r27, %r26, %r242;
	add.s32 	%r28, %r27, %r242;
	add.s32 	%r29, %r28, %r242;
	add.s32 	%r30, %r29, %r242;
	add.s32 	%r31, %r30, %r242;
	add.s32 	%r32, %r31, %r242;
	add.s32 	%r33, %r32, %r242;
	add.s32 	%r34, %r33, %r242;
	add.s32 	%r35, %r34, %r242;
	add.s32 	%r36, %r35, %r242;
	add.s32 	%r37, %r36, %r242;
	add.s32 	%r38, %r37, %r242;
	or.b32  	%r301, %r8, %r5;
	mul.lo.s32 	%r39, %r301, 40;
	or.b32  	%r302, %r7, %r5;
	mul.lo.s32 	%r40, %r302, 40;
	mov.b32 	%r1344, -32;
	mov.f32 	%f1913, 0f00000000;
	setp.eq.s32 	%p10, %r10, 0;
	setp.ne.s32 	%p11, %r10, 0;
	mov.f32 	%f1914, %f1913;
	mov.f32 	%f1915, %f1913;
	mov.f32 	%f1916, %f1913;
	mov.f32 	%f1917, %f1913;
	mov.f32 	%f1918, %f1913;
	mov.f32 	%f1919, %f1913;
	mov.f32 	%f1920, %f1913;
	mov.f32 	%f1921, %f1913;
	mov.f32 	%f1922, %f1913;
	mov.f32 	%f1923, %f1913;
	mov.f32 	%f1924, %f1913;
	mov.f32 	%f1925, %f1913;
	mov.f32 	%f1926, %f1913;
	mov.f32 	%f1927, %f1913;
	mov.f32 	%f1928, %f1913;
	mov.f32 	%f1929, %f1913;
	mov.f32 	%f1930, %f1913;
	mov.f32 	%f1931, %f1913;
	mov.f32 	%f1932, %f1913;
	mov.f32 	%f1933, %f1913;
	mov.f32 	%f1934, %f1913;
	mov.f32 	%f1935, %f1913;
	mov.f32 	%f1936, %f1913;
	mov.f32 	%f1937, %f1913;
	mov.f32 	%f1938, %f1913;
	mov.f32 	%f1939, %f1913;
	mov.f32 	%f1940, %f1913;
	mov.f32 	%f1941, %f1913;
	mov.f32 	%f1942, %f1913;
	mov.f32 	%f1943, %f1913;
	mov.f32 	%f1944, %f1913;
	mov.f32 	%f1945, %f1913;
	mov.f32 	%f1946, %f1913;
	mov.f32 	%f1947, %f1913;
	mov.f32 	%f1948, %f1913;
	mov.f32 	%f1949, %f1913;
	mov.f32 	%f1950, %f1913;
	mov.f32 	%f1951, %f1913;
	mov.f32 	%f1952, %f1913;
	mov.f32 	%f1953, %f1913;
	mov.f32 	%f1954, %f1913;
	mov.f32 	%f1955, %f1913;
	mov.f32 	%f1956, %f1913;
	mov.f32 	%f1957, %f1913;
	mov.f32 	%f1958, %f1913;
	mov.f32 	%f1959, %f1913;
	mov.f32 	%f1960, %f1913;
	mov.f32 	%f1961, %f1913;
	mov.f32 	%f1962, %f1913;
	mov.f32 	%f1963, %f1913;
	mov.f32 	%f1964, %f1913;
	mov.f32 	%f1965, %f1913;
	mov.f32 	%f1966, %f1913;
	mov.f32 	%f1967, %f1913;
	mov.f32 	%f1968, %f1913;
	mov.f32 	%f1969, %f1913;
	mov.f32 	%f1970, %f1913;
	mov.f32 	%f1971, %f1913;
	mov.f32 	%f1972, %f1913;
	mov.f32 	%f1973, %f1913;
	mov.f32 	%f1974, %f1913;
	mov.f32 	%f1975, %f1913;
	mov.f32 	%f1976, %f1913;
	bra.uni 	$L__BB1_9;
$L__BB1_229:
	bar.sync 0;
$L__BB1_230:
	setp.lt.s32 	%p159, %r1344, %r13;
	@%p159 bra 	$L__BB1_9;
	bra.uni 	$L__BB1_4;
$L__BB1_9:
	.pragma "nounroll";
	setp.lt.s32 	%p9, %r1344, 0;
	@%p9 bra 	$L__BB1_103;
	mov.f32 	%f665, 0f00000000;
	cvt.rn.bf16x2.f32 %r303, %f665, %f1896;
	shl.b32 	%r304, %r303, 16;
	mov.b32 %f667, %r304;
	sub.rn.f32 	%f670, %f1896, %f667;
	and.b32  	%r305, %r303, -65536;
	mov.b32 %f668, %r305;
	sub.rn.f32 	%f669, %f665, %f668;
	cvt.rn.bf16x2.f32 %r306, %f669, %f670;
	st.shared.u16 	[%rd11], %r303;
	@%p10 bra 	$L__BB1_11;
	bra.uni 	$L__BB1_12;
$L__BB1_11:
	cvt.u16.u32 	%rs1, %r306;
	st.shared.u16 	[%rd12], %rs1;
$L__BB1_12:
	cvt.rn.bf16x2.f32 %r307, %f665, %f1895;
	shl.b32 	%r308, %r307, 16;
	mov.b32 %f673, %r308;
	sub.rn.f32 	%f676, %f1895, %f673;
	and.b32  	%r309, %r307, -65536;
	mov.b32 %f674, %r309;
	sub.rn.f32 	%f675, %f665, %f674;
	cvt.rn.bf16x2.f32 %r310, %f675, %f676;
	st.shared.u16 	[%rd13], %r307;
	@%p11 bra 	$L__BB1_14;
	cvt.u16.u32 	%rs2, %r310;
	st.shared.u16 	[%rd14], %rs2;
$L__BB1_14:
	cvt.rn.bf16x2.f32 %r311, %f665, %f1894;
	shl.b32 	%r312, %r311, 16;
	mov.b32 %f679, %r312;
	sub.rn.f32 	%f682, %f1894, %f679;
	and.b32  	%r313, %r311, -65536;
	mov.b32 %f680, %r313;
	sub.rn.f32 	%f681, %f665, %f680;
	cvt.rn.bf16x2.f32 %r314, %f681, %f682;
	st.shared.u16 	[%rd15], %r311;
	@%p11 bra 	$L__BB1_16;
	cvt.u16.u32 	%rs3, %r314;
	st.shared.u16 	[%rd16], %rs3;
$L__BB1_16:
	cvt.rn.bf16x2.f32 %r315, %f665, %f1893;
	shl.b32 	%r316, %r315, 16;
	mov.b32 %f685, %r316;
	sub.rn.f32 	%f688, %f1893, %f685;
	and.b32  	%r317, %r315, -65536;
	mov.b32 %f686, %r317;
	sub.rn.f32 	%f687, %f665, %f686;
	cvt.rn.bf16x2.f32 %r318, %f687, %f688;
	st.shared.u16 	[%rd17], %r315;
	@%p11 bra 	$L__BB1_18;
	cvt.u16.u32 	%rs4, %r318;
	st.shared.u16 	[%rd18], %rs4;
$L__BB1_18:
	cvt.rn.bf16x2.f32 %r319, %f665, %f1892;
	shl.b32 	%r320, %r319, 16;
	mov.b32 %f691, %r320;
	sub.rn.f32 	%f694, %f1892, %f691;
	and.b32  	%r321, %r319, -65536;
	mov.b32 %f692, %r321;
	sub.rn.f32 	%f693, %f665, %f692;
	cvt.rn.bf16x2.f32 %r322, %f693, %f694;
	st.shared.u16 	[%rd19], %r319;
	@%p11 bra 	$L__BB1_20;
	cvt.u16.u32 	%rs5, %r322;
	st.shared.u16 	[%rd20], %rs5;
$L__BB1_20:
	cvt.rn.bf16x2.f32 %r323, %f665, %f1891;
	shl.b32 	%r324, %r323, 16;
	mov.b32 %f697, %r324;
	sub.rn.f32 	%f700, %f1891, %f697;
	and.b32  	%r325, %r323, -65536;
	mov.b32 %f698, %r325;
	sub.rn.f32 	%f699, %f665, %f698;
	cvt.rn.bf16x2.f32 %r326, %f699, %f700;
	st.shared.u16 	[%rd21], %r323;
	@%p11 bra 	$L__BB1_22;
	cvt.u16.u32 	%rs6, %r326;
	st.shared.u16 	[%rd22], %rs6;
$L__BB1_22:
	cvt.rn.bf16x2.f32 %r327, %f665, %f1890;
	shl.b32 	%r328, %r327, 16;
	mov.b32 %f703, %r328;
	sub.rn.f32 	%f706, %f1890, %f703;
	and.b32  	%r329, %r327, -65536;
	mov.b32 %f704, %r329;
	sub.rn.f32 	%f705, %f665, %f704;
	cvt.rn.bf16x2.f32 %r330, %f705, %f706;
	st.shared.u16 	[%rd23], %r327;
	@%p11 bra 	$L__BB1_24;
	cvt.u16.u32 	%rs7, %r330;
	st.shared.u16 	[%rd24], %rs7;
$L__BB1_24:
	cvt.rn.bf16x2.f32 %r331, %f665, %f1889;
	shl.b32 	%r332, %r331, 16;
	mov.b32 %f709, %r332;
	sub.rn.f32 	%f712, %f1889, %f709;
	and.b32  	%r333, %r331, -65536;
	mov.b32 %f710, %r333;
	sub.rn.f32 	%f711, %f665, %f710;
	cvt.rn.bf16x2.f32 %r334, %f711, %f712;
	st.shared.u16 	[%rd25], %r331;
	@%p11 bra 	$L__BB1_26;
	cvt.u16.u32 	%rs8, %r334;
	st.shared.u16 	[%rd26], %rs8;
$L__BB1_26:
	cvt.rn.bf16x2.f32 %r335, %f665, %f1888;
	shl.b32 	%r336, %r335, 16;
	mov.b32 %f715, %r336;
	sub.rn.f32 	%f718, %f1888, %f715;
	and.b32  	%r337, %r335, -65536;
	mov.b32 %f716, %r337;
	sub.rn.f32 	%f717, %f665, %f716;
	cvt.rn.bf16x2.f32 %r338, %f717, %f718;
	st.shared.u16 	[%rd27], %r335;
	@%p11 bra 	$L__BB1_28;
	cvt.u16.u32 	%rs9, %r338;
	st.shared.u16 	[%rd28], %rs9;
$L__BB1_28:
	cvt.rn.bf16x2.f32 %r339, %f665, %f1887;
	shl.b32 	%r340, %r339, 16;
	mov.b32 %f721, %r340;
	sub.rn.f32 	%f724, %f1887, %f721;
	and.b32  	%r341, %r339, -65536;
	mov.b32 %f722, %r341;
	sub.rn.f32 	%f723, %f665, %f722;
	cvt.rn.bf16x2.f32 %r342, %f723, %f724;
	st.shared.u16 	[%rd29], %r339;
	@%p11 bra 	$L__BB1_30;
	cvt.u16.u32 	%rs10, %r342;
	st.shared.u16 	[%rd30], %rs10;
$L__BB1_30:
	cvt.rn.bf16x2.f32 %r343, %f665, %f1886;
	shl.b32 	%r344, %r343, 16;
	mov.b32 %f727, %r344;
	sub.rn.f32 	%f730, %f1886, %f727;
	and.b32  	%r345, %r343, -65536;
	mov.b32 %f728, %r345;
	sub.rn.f32 	%f729, %f665, %f728;
	cvt.rn.bf16x2.f32 %r346, %f729, %f730;
	st.shared.u16 	[%rd31], %r343;
	@%p11 bra 	$L__BB1_32;
	cvt.u16.u32 	%rs11, %r346;
	st.shared.u16 	[%rd32], %rs11;
$L__BB1_32:
	cvt.rn.bf16x2.f32 %r347, %f665, %f1885;
	shl.b32 	%r348, %r347, 16;
	mov.b32 %f733, %r348;
	sub.rn.f32 	%f736, %f1885, %f733;
	and.b32  	%r349, %r347, -65536;
	mov.b32 %f734, %r349;
	sub.rn.f32 	%f735, %f665, %f734;
	cvt.rn.bf16x2.f32 %r350, %f735, %f736;
	st.shared.u16 	[%rd33], %r347;
	@%p11 bra 	$L__BB1_34;
	cvt.u16.u32 	%rs12, %r350;
	st.shared.u16 	[%rd34], %rs12;
$L__BB1_34:
	cvt.rn.bf16x2.f32 %r351, %f665, %f1884;
	shl.b32 	%r352, %r351, 16;
	mov.b32 %f739, %r352;
	sub.rn.f32 	%f742, %f1884, %f739;
	and.b32  	%r353, %r351, -65536;
	mov.b32 %f740, %r353;
	sub.rn.f32 	%f741, %f665, %f740;
	cvt.rn.bf16x2.f32 %r354, %f741, %f742;
	st.shared.u16 	[%rd35], %r351;
	@%p11 bra 	$L__BB1_36;
	cvt.u16.u32 	%rs13, %r354;
	st.shared.u16 	[%rd36], %rs13;
$L__BB1_36:
	cvt.rn.bf16x2.f32 %r355, %f665, %f1883;
	shl.b32 	%r356, %r355, 16;
	mov.b32 %f745, %r356;
	sub.rn.f32 	%f748, %f1883, %f745;
	and.b32  	%r357, %r355, -65536;
	mov.b32 %f746, %r357;
	sub.rn.f32 	%f747, %f665, %f746;
	cvt.rn.bf16x2.f32 %r358, %f747, %f748;
	st.shared.u16 	[%rd37], %r355;
	@%p11 bra 	$L__BB1_38;
	cvt.u16.u32 	%rs14, %r358;
	st.shared.u16 	[%rd38], %rs14;
$L__BB1_38:
	cvt.rn.bf16x2.f32 %r359, %f665, %f1882;
	shl.b32 	%r360, %r359, 16;
	mov.b32 %f751, %r360;
	sub.rn.f32 	%f754, %f1882, %f751;
	and.b32  	%r361, %r359, -65536;
	mov.b32 %f752, %r361;
	sub.rn.f32 	%f753, %f665, %f752;
	cvt.rn.bf16x2.f32 %r362, %f753, %f754;
	st.shared.u16 	[%rd39], %r359;
	@%p11 bra 	$L__BB1_40;
	cvt.u16.u32 	%rs15, %r362;
	st.shared.u16 	[%rd40], %rs15;
$L__BB1_40:
	cvt.rn.bf16x2.f32 %r363, %f665, %f1881;
	shl.b32 	%r364, %r363, 16;
	mov.b32 %f757, %r364;
	sub.rn.f32 	%f760, %f1881, %f757;
	and.b32  	%r365, %r363, -65536;
	mov.b32 %f758, %r365;
	sub.rn.f32 	%f759, %f665, %f758;
	cvt.rn.bf16x2.f32 %r366, %f759, %f760;
	st.shared.u16 	[%rd41], %r363;
	@%p11 bra 	$L__BB1_42;
	cvt.u16.u32 	%rs16, %r366;
	st.shared.u16 	[%rd42], %rs16;
$L__BB1_42:
	setp.eq.s32 	%p26, %r15, 0;
	@%p26 bra 	$L__BB1_53;
	shr.u32 	%r367, %r1344, 5;
	cvt.u64.u32 	%rd49, %r367;
	shl.b64 	%rd293, %rd49, 1;
	mov.u32 	%r1345, %r4;
	bra.uni 	$L__BB1_44;
$L__BB1_48:
	cvt.u64.u32 	%rd295, %r1346;
	mul.lo.s64 	%rd1198, %rd295, %rd5;
	shr.u32 	%r371, %r56, 5;
	shl.b64 	%rd296, %rd1198, 1;
	add.s64 	%rd297, %rd51, %rd296;
	mul.wide.u32 	%rd298, %r371, 2;
	add.s64 	%rd299, %rd297, %rd298;
	ld.global.u16 	%rs35, [%rd299];
	cvt.f32.f16 %f1863, %rs35;
	mov.u32 	%r1346, %r56;
$L__BB1_49:
	ld.local.u64 	%rd288, [%rd1+8];
	cvta.to.global.u64 	%rd50, %rd288;
	shl.b64 	%rd300, %rd1198, 5;
	cvt.u64.u32 	%rd301, %r1346;
	add.s64 	%rd302, %rd50, %rd300;
	add.s64 	%rd303, %rd302, %rd301;
	ld.global.s8 	%rs36, [%rd303];
	cvt.rn.f32.s16 	%f765, %rs36;
	mul.rn.f32 	%f1864, %f1863, %f765;
$L__BB1_50:
	mad.lo.s32 	%r376, %r54, 40, %r55;
	cvt.rn.bf16x2.f32 %r372, %f665, %f1864;
	shl.b32 	%r373, %r372, 16;
	mov.b32 %f768, %r373;
	sub.rn.f32 	%f771, %f1864, %f768;
	and.b32  	%r374, %r372, -65536;
	mov.b32 %f769, %r374;
	sub.rn.f32 	%f770, %f665, %f769;
	cvt.rn.bf16x2.f32 %r375, %f770, %f771;
	mul.wide.u32 	%rd304, %r376, 2;
	add.s64 	%rd306, %rd281, %rd304;
	st.shared.u16 	[%rd306], %r372;
	@%p11 bra 	$L__BB1_52;
	bra.uni 	$L__BB1_51;
$L__BB1_52:
	add.s32 	%r59, %r1345, 256;
	setp.lt.u32 	%p32, %r1345, 3840;
	mov.u32 	%r1345, %r59;
	@%p32 bra 	$L__BB1_44;
	bra.uni 	$L__BB1_102;
$L__BB1_44:
	.pragma "nounroll";
	shr.u32 	%r369, %r1345, 5;
	selp.b32 	%r54, %r19, %r369, %p4;
	shr.u32 	%r370, %r1345, 7;
	selp.b32 	%r55, %r370, %r16, %p4;
	or.b32  	%r56, %r54, %r3;
	setp.ge.s32 	%p28, %r56, %r236;
	mov.f32 	%f1864, %f665;
	@%p28 bra 	$L__BB1_50;
	or.b32  	%r1346, %r55, %r1344;
	setp.ge.s32 	%p29, %r1346, %r13;
	mov.f32 	%f1864, %f665;
	@%p29 bra 	$L__BB1_50;
	ld.local.u64 	%rd289, [%rd1+16];
	cvta.to.global.u64 	%rd51, %rd289;
	@%p4 bra 	$L__BB1_48;
	cvt.u64.u32 	%rd290, %r56;
	mul.lo.s64 	%rd1198, %rd290, %rd5;
	shl.b64 	%rd291, %rd1198, 1;
	add.s64 	%rd292, %rd51, %rd291;
	add.s64 	%rd294, %rd292, %rd293;
	ld.global.u16 	%rs34, [%rd294];
	cvt.f32.f16 %f1863, %rs34;
	bra.uni 	$L__BB1_49;
$L__BB1_51:
	add.s64 	%rd55, %rd306, 10240;
	cvt.u16.u32 	%rs17, %r375;
	st.shared.u16 	[%rd55], %rs17;
	bra.uni 	$L__BB1_52;
$L__BB1_53:
	@%p4 bra 	$L__BB1_70;
	cvt.rn.bf16x2.f32 %r377, %f1911, %f1912;
	shl.b32 	%r378, %r377, 16;
	mov.b32 %f774, %r378;
	sub.rn.f32 	%f777, %f1912, %f774;
	and.b32  	%r379, %r377, -65536;
	mov.b32 %f775, %r379;
	sub.rn.f32 	%f776, %f1911, %f775;
	cvt.rn.bf16x2.f32 %r380, %f776, %f777;
	st.shared.u16 	[%rd43], %r377;
	shr.u32 	%r381, %r377, 16;
	st.shared.u16 	[%rd43+2], %r381;
	@%p10 bra 	$L__BB1_55;
	bra.uni 	$L__BB1_56;
$L__BB1_55:
	st.shared.u16 	[%rd44], %r380;
	shr.u32 	%r382, %r380, 16;
	st.shared.u16 	[%rd44+2], %r382;
$L__BB1_56:
	cvt.rn.bf16x2.f32 %r383, %f1909, %f1910;
	shl.b32 	%r384, %r383, 16;
	mov.b32 %f780, %r384;
	sub.rn.f32 	%f783, %f1910, %f780;
	and.b32  	%r385, %r383, -65536;
	mov.b32 %f781, %r385;
	sub.rn.f32 	%f782, %f1909, %f781;
	cvt.rn.bf16x2.f32 %r61, %f782, %f783;
	st.shared.u16 	[%rd43+4], %r383;
	shr.u32 	%r387, %r383, 16;
	st.shared.u16 	[%rd43+6], %r387;
	@%p11 bra 	$L__BB1_58;
	st.shared.u16 	[%rd44+4], %r61;
	shr.u32 	%r388, %r61, 16;
	st.shared.u16 	[%rd44+6], %r388;
$L__BB1_58:
	cvt.rn.bf16x2.f32 %r389, %f1907, %f1908;
	shl.b32 	%r390, %r389, 16;
	mov.b32 %f786, %r390;
	sub.rn.f32 	%f789, %f1908, %f786;
	and.b32  	%r391, %r389, -65536;
	mov.b32 %f787, %r391;
	sub.rn.f32 	%f788, %f1907, %f787;
	cvt.rn.bf16x2.f32 %r62, %f788, %f789;
	st.shared.u16 	[%rd43+8], %r389;
	shr.u32 	%r393, %r389, 16;
	st.shared.u16 	[%rd43+10], %r393;
	@%p11 bra 	$L__BB1_60;
	st.shared.u16 	[%rd44+8], %r62;
	shr.u32 	%r394, %r62, 16;
	st.shared.u16 	[%rd44+10], %r394;
$L__BB1_60:
	cvt.rn.bf16x2.f32 %r395, %f1905, %f1906;
	shl.b32 	%r396, %r395, 16;
	mov.b32 %f792, %r396;
	sub.rn.f32 	%f795, %f1906, %f792;
	and.b32  	%r397, %r395, -65536;
	mov.b32 %f793, %r397;
	sub.rn.f32 	%f794, %f1905, %f793;
	cvt.rn.bf16x2.f32 %r63, %f794, %f795;
	st.shared.u16 	[%rd43+12], %r395;
	shr.u32 	%r399, %r395, 16;
	st.shared.u16 	[%rd43+14], %r399;
	@%p11 bra 	$L__BB1_62;
	st.shared.u16 	[%rd44+12], %r63;
	shr.u32 	%r400, %r63, 16;
	st.shared.u16 	[%rd44+14], %r400;
$L__BB1_62:
	cvt.rn.bf16x2.f32 %r401, %f1903, %f1904;
	shl.b32 	%r402, %r401, 16;
	mov.b32 %f798, %r402;
	sub.rn.f32 	%f801, %f1904, %f798;
	and.b32  	%r403, %r401, -65536;
	mov.b32 %f799, %r403;
	sub.rn.f32 	%f800, %f1903, %f799;
	cvt.rn.bf16x2.f32 %r64, %f800, %f801;
	st.shared.u16 	[%rd43+16], %r401;
	shr.u32 	%r405, %r401, 16;
	st.shared.u16 	[%rd43+18], %r405;
	@%p11 bra 	$L__BB1_64;
	st.shared.u16 	[%rd44+16], %r64;
	shr.u32 	%r406, %r64, 16;
	st.shared.u16 	[%rd44+18], %r406;
$L__BB1_64:
	cvt.rn.bf16x2.f32 %r407, %f1901, %f1902;
	shl.b32 	%r408, %r407, 16;
	mov.b32 %f804, %r408;
	sub.rn.f32 	%f807, %f1902, %f804;
	and.b32  	%r409, %r407, -65536;
	mov.b32 %f805, %r409;
	sub.rn.f32 	%f806, %f1901, %f805;
	cvt.rn.bf16x2.f32 %r65, %f806, %f807;
	st.shared.u16 	[%rd43+20], %r407;
	shr.u32 	%r411, %r407, 16;
	st.shared.u16 	[%rd43+22], %r411;
	@%p11 bra 	$L__BB1_66;
	st.shared.u16 	[%rd44+20], %r65;
	shr.u32 	%r412, %r65, 16;
	st.shared.u16 	[%rd44+22], %r412;
$L__BB1_66:
	cvt.rn.bf16x2.f32 %r413, %f1899, %f1900;
	shl.b32 	%r414, %r413, 16;
	mov.b32 %f810, %r414;
	sub.rn.f32 	%f813, %f1900, %f810;
	and.b32  	%r415, %r413, -65536;
	mov.b32 %f811, %r415;
	sub.rn.f32 	%f812, %f1899, %f811;
	cvt.rn.bf16x2.f32 %r66, %f812, %f813;
	st.shared.u16 	[%rd43+24], %r413;
	shr.u32 	%r417, %r413, 16;
	st.shared.u16 	[%rd43+26], %r417;
	@%p11 bra 	$L__BB1_68;
	st.shared.u16 	[%rd44+24], %r66;
	shr.u32 	%r418, %r66, 16;
	st.shared.u16 	[%rd44+26], %r418;
$L__BB1_68:
	cvt.rn.bf16x2.f32 %r419, %f1897, %f1898;
	shl.b32 	%r420, %r419, 16;
	mov.b32 %f816, %r420;
	sub.rn.f32 	%f819, %f1898, %f816;
	and.b32  	%r421, %r419, -65536;
	mov.b32 %f817, %r421;
	sub.rn.f32 	%f818, %f1897, %f817;
	cvt.rn.bf16x2.f32 %r67, %f818, %f819;
	st.shared.u16 	[%rd43+28], %r419;
	shr.u32 	%r423, %r419, 16;
	st.shared.u16 	[%rd43+30], %r423;
	@%p11 bra 	$L__BB1_102;
	st.shared.u16 	[%rd44+28], %r67;
	shr.u32 	%r424, %r67, 16;
	st.shared.u16 	[%rd44+30], %r424;
	bra.uni 	$L__BB1_102;
$L__BB1_70:
	mov.f32 	%f820, 0f00000000;
	cvt.rn.bf16x2.f32 %r425, %f820, %f1912;
	shl.b32 	%r426, %r425, 16;
	mov.b32 %f822, %r426;
	sub.rn.f32 	%f825, %f1912, %f822;
	and.b32  	%r427, %r425, -65536;
	mov.b32 %f823, %r427;
	sub.rn.f32 	%f824, %f820, %f823;
	cvt.rn.bf16x2.f32 %r428, %f824, %f825;
	st.shared.u16 	[%rd45], %r425;
	@%p10 bra 	$L__BB1_71;
	bra.uni 	$L__BB1_72;
$L__BB1_71:
	cvt.u16.u32 	%rs18, %r428;
	st.shared.u16 	[%rd46], %rs18;
$L__BB1_72:
	cvt.rn.bf16x2.f32 %r429, %f820, %f1911;
	shl.b32 	%r430, %r429, 16;
	mov.b32 %f828, %r430;
	sub.rn.f32 	%f831, %f1911, %f828;
	and.b32  	%r431, %r429, -65536;
	mov.b32 %f829, %r431;
	sub.rn.f32 	%f830, %f820, %f829;
	cvt.rn.bf16x2.f32 %r432, %f830, %f831;
	st.shared.u16 	[%rd47+80], %r429;
	@%p11 bra 	$L__BB1_74;
	cvt.u16.u32 	%rs19, %r432;
	st.shared.u16 	[%rd48+80], %rs19;
$L__BB1_74:
	cvt.rn.bf16x2.f32 %r433, %f820, %f1910;
	shl.b32 	%r434, %r433, 16;
	mov.b32 %f834, %r434;
	sub.rn.f32 	%f837, %f1910, %f834;
	and.b32  	%r435, %r433, -65536;
	mov.b32 %f835, %r435;
	sub.rn.f32 	%f836, %f820, %f835;
	cvt.rn.bf16x2.f32 %r436, %f836, %f837;
	st.shared.u16 	[%rd47+160], %r433;
	@%p11 bra 	$L__BB1_76;
	cvt.u16.u32 	%rs20, %r436;
	st.shared.u16 	[%rd48+160], %rs20;
$L__BB1_76:
	cvt.rn.bf16x2.f32 %r437, %f820, %f1909;
	shl.b32 	%r438, %r437, 16;
	mov.b32 %f840, %r438;
	sub.rn.f32 	%f843, %f1909, %f840;
	and.b32  	%r439, %r437, -65536;
	mov.b32 %f841, %r439;
	sub.rn.f32 	%f842, %f820, %f841;
	cvt.rn.bf16x2.f32 %r440, %f842, %f843;
	st.shared.u16 	[%rd47+240], %r437;
	@%p11 bra 	$L__BB1_78;
	cvt.u16.u32 	%rs21, %r440;
	st.shared.u16 	[%rd48+240], %rs21;
$L__BB1_78:
	cvt.rn.bf16x2.f32 %r441, %f820, %f1908;
	shl.b32 	%r442, %r441, 16;
	mov.b32 %f846, %r442;
	sub.rn.f32 	%f849, %f1908, %f846;
	and.b32  	%r443, %r441, -65536;
	mov.b32 %f847, %r443;
	sub.rn.f32 	%f848, %f820, %f847;
	cvt.rn.bf16x2.f32 %r444, %f848, %f849;
	st.shared.u16 	[%rd47+320], %r441;
	@%p11 bra 	$L__BB1_80;
	cvt.u16.u32 	%rs22, %r444;
	st.shared.u16 	[%rd48+320], %rs22;
$L__BB1_80:
	cvt.rn.bf16x2.f32 %r445, %f820, %f1907;
	shl.b32 	%r446, %r445, 16;
	mov.b32 %f852, %r446;
	sub.rn.f32 	%f855, %f1907, %f852;
	and.b32  	%r447, %r445, -65536;
	mov.b32 %f853, %r447;
	sub.rn.f32 	%f854, %f820, %f853;
	cvt.rn.bf16x2.f32 %r448, %f854, %f855;
	st.shared.u16 	[%rd47+400], %r445;
	@%p11 bra 	$L__BB1_82;
	cvt.u16.u32 	%rs23, %r448;
	st.shared.u16 	[%rd48+400], %rs23;
$L__BB1_82:
	cvt.rn.bf16x2.f32 %r449, %f820, %f1906;
	shl.b32 	%r450, %r449, 16;
	mov.b32 %f858, %r450;
	sub.rn.f32 	%f861, %f1906, %f858;
	and.b32  	%r451, %r449, -65536;
	mov.b32 %f859, %r451;
	sub.rn.f32 	%f860, %f820, %f859;
	cvt.rn.bf16x2.f32 %r452, %f860, %f861;
	st.shared.u16 	[%rd47+480], %r449;
	@%p11 bra 	$L__BB1_84;
	cvt.u16.u32 	%rs24, %r452;
	st.shared.u16 	[%rd48+480], %rs24;
$L__BB1_84:
	cvt.rn.bf16x2.f32 %r453, %f820, %f1905;
	shl.b32 	%r454, %r453, 16;
	mov.b32 %f864, %r454;
	sub.rn.f32 	%f867, %f1905, %f864;
	and.b32  	%r455, %r453, -65536;
	mov.b32 %f865, %r455;
	sub.rn.f32 	%f866, %f820, %f865;
	cvt.rn.bf16x2.f32 %r456, %f866, %f867;
	st.shared.u16 	[%rd47+560], %r453;
	@%p11 bra 	$L__BB1_86;
	cvt.u16.u32 	%rs25, %r456;
	st.shared.u16 	[%rd48+560], %rs25;
$L__BB1_86:
	cvt.rn.bf16x2.f32 %r457, %f820, %f1904;
	shl.b32 	%r458, %r457, 16;
	mov.b32 %f870, %r458;
	sub.rn.f32 	%f873, %f1904, %f870;
	and.b32  	%r459, %r457, -65536;
	mov.b32 %f871, %r459;
	sub.rn.f32 	%f872, %f820, %f871;
	cvt.rn.bf16x2.f32 %r460, %f872, %f873;
	st.shared.u16 	[%rd47+640], %r457;
	@%p11 bra 	$L__BB1_88;
	cvt.u16.u32 	%rs26, %r460;
	st.shared.u16 	[%rd48+640], %rs26;
$L__BB1_88:
	cvt.rn.bf16x2.f32 %r461, %f820, %f1903;
	shl.b32 	%r462, %r461, 16;
	mov.b32 %f876, %r462;
	sub.rn.f32 	%f879, %f1903, %f876;
	and.b32  	%r463, %r461, -65536;
	mov.b32 %f877, %r463;
	sub.rn.f32 	%f878, %f820, %f877;
	cvt.rn.bf16x2.f32 %r464, %f878, %f879;
	st.shared.u16 	[%rd47+720], %r461;
	@%p11 bra 	$L__BB1_90;
	cvt.u16.u32 	%rs27, %r464;
	st.shared.u16 	[%rd48+720], %rs27;
$L__BB1_90:
	cvt.rn.bf16x2.f32 %r465, %f820, %f1902;
	shl.b32 	%r466, %r465, 16;
	mov.b32 %f882, %r466;
	sub.rn.f32 	%f885, %f1902, %f882;
	and.b32  	%r467, %r465, -65536;
	mov.b32 %f883, %r467;
	sub.rn.f32 	%f884, %f820, %f883;
	cvt.rn.bf16x2.f32 %r468, %f884, %f885;
	st.shared.u16 	[%rd47+800], %r465;
	@%p11 bra 	$L__BB1_92;
	cvt.u16.u32 	%rs28, %r468;
	st.shared.u16 	[%rd48+800], %rs28;
$L__BB1_92:
	cvt.rn.bf16x2.f32 %r469, %f820, %f1901;
	shl.b32 	%r470, %r469, 16;
	mov.b32 %f888, %r470;
	sub.rn.f32 	%f891, %f1901, %f888;
	and.b32  	%r471, %r469, -65536;
	mov.b32 %f889, %r471;
	sub.rn.f32 	%f890, %f820, %f889;
	cvt.rn.bf16x2.f32 %r472, %f890, %f891;
	st.shared.u16 	[%rd47+880], %r469;
	@%p11 bra 	$L__BB1_94;
	cvt.u16.u32 	%rs29, %r472;
	st.shared.u16 	[%rd48+880], %rs29;
$L__BB1_94:
	cvt.rn.bf16x2.f32 %r473, %f820, %f1900;
	shl.b32 	%r474, %r473, 16;
	mov.b32 %f894, %r474;
	sub.rn.f32 	%f897, %f1900, %f894;
	and.b32  	%r475, %r473, -65536;
	mov.b32 %f895, %r475;
	sub.rn.f32 	%f896, %f820, %f895;
	cvt.rn.bf16x2.f32 %r476, %f896, %f897;
	st.shared.u16 	[%rd47+960], %r473;
	@%p11 bra 	$L__BB1_96;
	cvt.u16.u32 	%rs30, %r476;
	st.shared.u16 	[%rd48+960], %rs30;
$L__BB1_96:
	cvt.rn.bf16x2.f32 %r477, %f820, %f1899;
	shl.b32 	%r478, %r477, 16;
	mov.b32 %f900, %r478;
	sub.rn.f32 	%f903, %f1899, %f900;
	and.b32  	%r479, %r477, -65536;
	mov.b32 %f901, %r479;
	sub.rn.f32 	%f902, %f820, %f901;
	cvt.rn.bf16x2.f32 %r480, %f902, %f903;
	st.shared.u16 	[%rd47+1040], %r477;
	@%p11 bra 	$L__BB1_98;
	cvt.u16.u32 	%rs31, %r480;
	st.shared.u16 	[%rd48+1040], %rs31;
$L__BB1_98:
	cvt.rn.bf16x2.f32 %r481, %f820, %f1898;
	shl.b32 	%r482, %r481, 16;
	mov.b32 %f906, %r482;
	sub.rn.f32 	%f909, %f1898, %f906;
	and.b32  	%r483, %r481, -65536;
	mov.b32 %f907, %r483;
	sub.rn.f32 	%f908, %f820, %f907;
	cvt.rn.bf16x2.f32 %r484, %f908, %f909;
	st.shared.u16 	[%rd47+1120], %r481;
	@%p11 bra 	$L__BB1_100;
	cvt.u16.u32 	%rs32, %r484;
	st.shared.u16 	[%rd48+1120], %rs32;
$L__BB1_100:
	cvt.rn.bf16x2.f32 %r485, %f820, %f1897;
	shl.b32 	%r486, %r485, 16;
	mov.b32 %f912, %r486;
	sub.rn.f32 	%f915, %f1897, %f912;
	and.b32  	%r487, %r485, -65536;
	mov.b32 %f913, %r487;
	sub.rn.f32 	%f914, %f820, %f913;
	cvt.rn.bf16x2.f32 %r488, %f914, %f915;
	st.shared.u16 	[%rd47+1200], %r485;
	@%p11 bra 	$L__BB1_102;
	cvt.u16.u32 	%rs33, %r488;
	st.shared.u16 	[%rd48+1200], %rs33;
$L__BB1_102:
	bar.sync 0;
$L__BB1_103:
	add.s32 	%r1344, %r1344, 32;
	setp.ge.s32 	%p58, %r1344, %r13;
	@%p58 bra 	$L__BB1_203;
	cvt.u32.u64 	%r489, %rd6;
	setp.lt.s32 	%p59, %r489, %r9;
	ld.local.s32 	%rd307, [%rd1+44];
	mul.lo.s64 	%rd308, %rd307, %rd6;
	or.b32  	%r69, %r1344, %r17;
	cvt.s64.s32 	%rd309, %r69;
	mul.lo.s64 	%rd310, %rd309, %rd7;
	add.s64 	%rd56, %rd308, %rd310;
	setp.lt.s32 	%p60, %r69, %r13;
	and.pred  	%p61, %p59, %p60;
	mov.f32 	%f1881, 0f00000000;
	mov.f32 	%f1896, %f1881;
	@!%p61 bra 	$L__BB1_110;
	bra.uni 	$L__BB1_105;
$L__BB1_105:
	ld.local.u64 	%rd312, [%rd1];
	cvta.to.global.u64 	%rd58, %rd312;
	ld.local.u32 	%r491, [%rd1+60];
	setp.eq.s32 	%p62, %r491, 1;
	@%p62 bra 	$L__BB1_108;
	setp.ne.s32 	%p63, %r491, 0;
	@%p63 bra 	$L__BB1_109;
	shl.b64 	%rd315, %rd56, 2;
	add.s64 	%rd316, %rd58, %rd315;
	ld.global.f32 	%f1896, [%rd316];
	bra.uni 	$L__BB1_110;
$L__BB1_108:
	shl.b64 	%rd313, %rd56, 1;
	add.s64 	%rd314, %rd58, %rd313;
	ld.global.u16 	%r493, [%rd314];
	shl.b32 	%r492, %r493, 16;
	mov.b32 %f1896, %r492;
	bra.uni 	$L__BB1_110;
$L__BB1_109:
	shl.b64 	%rd317, %rd56, 1;
	add.s64 	%rd318, %rd58, %rd317;
	ld.global.u16 	%rs37, [%rd318];
	cvt.f32.f16 %f1896, %rs37;
$L__BB1_110:
	mul.lo.s64 	%rd311, %rd307, %rd8;
	add.s64 	%rd57, %rd311, %rd9;
	setp.lt.s32 	%p64, %r24, %r9;
	add.s64 	%rd59, %rd57, %rd56;
	add.s32 	%r70, %r20, %r69;
	setp.lt.s32 	%p65, %r70, %r13;
	and.pred  	%p66, %p64, %p65;
	mov.f32 	%f1895, %f1881;
	@!%p66 bra 	$L__BB1_116;
	bra.uni 	$L__BB1_111;
$L__BB1_111:
	ld.local.u64 	%rd319, [%rd1];
	cvta.to.global.u64 	%rd60, %rd319;
	ld.local.u32 	%r495, [%rd1+60];
	setp.eq.s32 	%p67, %r495, 0;
	@%p67 bra 	$L__BB1_114;
	setp.ne.s32 	%p68, %r495, 1;
	@%p68 bra 	$L__BB1_115;
	shl.b64 	%rd320, %rd59, 1;
	add.s64 	%rd321, %rd60, %rd320;
	ld.global.u16 	%r497, [%rd321];
	shl.b32 	%r496, %r497, 16;
	mov.b32 %f1895, %r496;
	bra.uni 	$L__BB1_116;
$L__BB1_114:
	shl.b64 	%rd322, %rd59, 2;
	add.s64 	%rd323, %rd60, %rd322;
	ld.global.f32 	%f1895, [%rd323];
	bra.uni 	$L__BB1_116;
$L__BB1_115:
	shl.b64 	%rd324, %rd59, 1;
	add.s64 	%rd325, %rd60, %rd324;
	ld.global.u16 	%rs38, [%rd325];
	cvt.f32.f16 %f1895, %rs38;
$L__BB1_116:
	setp.lt.s32 	%p69, %r25, %r9;
	add.s64 	%rd61, %rd57, %rd59;
	add.s32 	%r71, %r70, %r20;
	setp.lt.s32 	%p70, %r71, %r13;
	and.pred  	%p71, %p69, %p70;
	mov.f32 	%f1894, %f1881;
	@!%p71 bra 	$L__BB1_122;
	bra.uni 	$L__BB1_117;
$L__BB1_117:
	ld.local.u64 	%rd326, [%rd1];
	cvta.to.global.u64 	%rd62, %rd326;
	ld.local.u32 	%r499, [%rd1+60];
	setp.eq.s32 	%p72, %r499, 0;
	@%p72 bra 	$L__BB1_120;
	setp.ne.s32 	%p73, %r499, 1;
	@%p73 bra 	$L__BB1_121;
	shl.b64 	%rd327, %rd61, 1;
	add.s64 	%rd328, %rd62, %rd327;
	ld.global.u16 	%r501, [%rd328];
	shl.b32 	%r500, %r501, 16;
	mov.b32 %f1894, %r500;
	bra.uni 	$L__BB1_122;
$L__BB1_120:
	shl.b64 	%rd329, %rd61, 2;
	add.s64 	%rd330, %rd62, %rd329;
	ld.global.f32 	%f1894, [%rd330];
	bra.uni 	$L__BB1_122;
$L__BB1_121:
	shl.b64 	%rd331, %rd61, 1;
	add.s64 	%rd332, %rd62, %rd331;
	ld.global.u16 	%rs39, [%rd332];
	cvt.f32.f16 %f1894, %rs39;
$L__BB1_122:
	setp.lt.s32 	%p74, %r26, %r9;
	add.s64 	%rd63, %rd57, %rd61;
	add.s32 	%r72, %r71, %r20;
	setp.lt.s32 	%p75, %r72, %r13;
	and.pred  	%p76, %p74, %p75;
	mov.f32 	%f1893, %f1881;
	@!%p76 bra 	$L__BB1_128;
	bra.uni 	$L__BB1_123;
$L__BB1_123:
	ld.local.u64 	%rd333, [%rd1];
	cvta.to.global.u64 	%rd64, %rd333;
	ld.local.u32 	%r503, [%rd1+60];
	setp.eq.s32 	%p77, %r503, 0;
	@%p77 bra 	$L__BB1_126;
	setp.ne.s32 	%p78, %r503, 1;
	@%p78 bra 	$L__BB1_127;
	shl.b64 	%rd334, %rd63, 1;
	add.s64 	%rd335, %rd64, %rd334;
	ld.global.u16 	%r505, [%rd335];
	shl.b32 	%r504, %r505, 16;
	mov.b32 %f1893, %r504;
	bra.uni 	$L__BB1_128;
$L__BB1_126:
	shl.b64 	%rd336, %rd63, 2;
	add.s64 	%rd337, %rd64, %rd336;
	ld.global.f32 	%f1893, [%rd337];
	bra.uni 	$L__BB1_128;
$L__BB1_127:
	shl.b64 	%rd338, %rd63, 1;
	add.s64 	%rd339, %rd64, %rd338;
	ld.global.u16 	%rs40, [%rd339];
	cvt.f32.f16 %f1893, %rs40;
$L__BB1_128:
	setp.lt.s32 	%p79, %r27, %r9;
	add.s64 	%rd65, %rd57, %rd63;
	add.s32 	%r73, %r72, %r20;
	setp.lt.s32 	%p80, %r73, %r13;
	and.pred  	%p81, %p79, %p80;
	mov.f32 	%f1892, %f1881;
	@!%p81 bra 	$L__BB1_134;
	bra.uni 	$L__BB1_129;
$L__BB1_129:
	ld.local.u64 	%rd340, [%rd1];
	cvta.to.global.u64 	%rd66, %rd340;
	ld.local.u32 	%r507, [%rd1+60];
	setp.eq.s32 	%p82, %r507, 0;
	@%p82 bra 	$L__BB1_132;
	setp.ne.s32 	%p83, %r507, 1;
	@%p83 bra 	$L__BB1_133;
	shl.b64 	%rd341, %rd65, 1;
	add.s64 	%rd342, %rd66, %rd341;
	ld.global.u16 	%r509, [%rd342];
	shl.b32 	%r508, %r509, 16;
	mov.b32 %f1892, %r508;
	bra.uni 	$L__BB1_134;
$L__BB1_132:
	shl.b64 	%rd343, %rd65, 2;
	add.s64 	%rd344, %rd66, %rd343;
	ld.global.f32 	%f1892, [%rd344];
	bra.uni 	$L__BB1_134;
$L__BB1_133:
	shl.b64 	%rd345, %rd65, 1;
	add.s64 	%rd346, %rd66, %rd345;
	ld.global.u16 	%rs41, [%rd346];
	cvt.f32.f16 %f1892, %rs41;
$L__BB1_134:
	setp.lt.s32 	%p84, %r28, %r9;
	add.s64 	%rd67, %rd57, %rd65;
	add.s32 	%r74, %r73, %r20;
	setp.lt.s32 	%p85, %r74, %r13;
	and.pred  	%p86, %p84, %p85;
	mov.f32 	%f1891, %f1881;
	@!%p86 bra 	$L__BB1_140;
	bra.uni 	$L__BB1_135;
$L__BB1_135:
	ld.local.u64 	%rd347, [%rd1];
	cvta.to.global.u64 	%rd68, %rd347;
	ld.local.u32 	%r511, [%rd1+60];
	setp.eq.s32 	%p87, %r511, 0;
	@%p87 bra 	$L__BB1_138;
	setp.ne.s32 	%p88, %r511, 1;
	@%p88 bra 	$L__BB1_139;
	shl.b64 	%rd348, %rd67, 1;
	add.s64 	%rd349, %rd68, %rd348;
	ld.global.u16 	%r513, [%rd349];
	shl.b32 	%r512, %r513, 16;
	mov.b32 %f1891, %r512;
	bra.uni 	$L__BB1_140;
$L__BB1_138:
	shl.b64 	%rd350, %rd67, 2;
	add.s64 	%rd351, %rd68, %rd350;
	ld.global.f32 	%f1891, [%rd351];
	bra.uni 	$L__BB1_140;
$L__BB1_139:
	shl.b64 	%rd352, %rd67, 1;
	add.s64 	%rd353, %rd68, %rd352;
	ld.global.u16 	%rs42, [%rd353];
	cvt.f32.f16 %f1891, %rs42;
$L__BB1_140:
	setp.lt.s32 	%p89, %r29, %r9;
	add.s64 	%rd69, %rd57, %rd67;
	add.s32 	%r75, %r74, %r20;
	setp.lt.s32 	%p90, %r75, %r13;
	and.pred  	%p91, %p89, %p90;
	mov.f32 	%f1890, %f1881;
	@!%p91 bra 	$L__BB1_146;
	bra.uni 	$L__BB1_141;
$L__BB1_141:
	ld.local.u64 	%rd354, [%rd1];
	cvta.to.global.u64 	%rd70, %rd354;
	ld.local.u32 	%r515, [%rd1+60];
	setp.eq.s32 	%p92, %r515, 0;
	@%p92 bra 	$L__BB1_144;
	setp.ne.s32 	%p93, %r515, 1;
	@%p93 bra 	$L__BB1_145;
	shl.b64 	%rd355, %rd69, 1;
	add.s64 	%rd356, %rd70, %rd355;
	ld.global.u16 	%r517, [%rd356];
	shl.b32 	%r516, %r517, 16;
	mov.b32 %f1890, %r516;
	bra.uni 	$L__BB1_146;
$L__BB1_144:
	shl.b64 	%rd357, %rd69, 2;
	add.s64 	%rd358, %rd70, %rd357;
	ld.global.f32 	%f1890, [%rd358];
	bra.uni 	$L__BB1_146;
$L__BB1_145:
	shl.b64 	%rd359, %rd69, 1;
	add.s64 	%rd360, %rd70, %rd359;
	ld.global.u16 	%rs43, [%rd360];
	cvt.f32.f16 %f1890, %rs43;
$L__BB1_146:
	setp.lt.s32 	%p94, %r30, %r9;
	add.s64 	%rd71, %rd57, %rd69;
	add.s32 	%r76, %r75, %r20;
	setp.lt.s32 	%p95, %r76, %r13;
	and.pred  	%p96, %p94, %p95;
	mov.f32 	%f1889, %f1881;
	@!%p96 bra 	$L__BB1_152;
	bra.uni 	$L__BB1_147;
$L__BB1_147:
	ld.local.u64 	%rd361, [%rd1];
	cvta.to.global.u64 	%rd72, %rd361;
	ld.local.u32 	%r519, [%rd1+60];
	setp.eq.s32 	%p97, %r519, 0;
	@%p97 bra 	$L__BB1_150;
	setp.ne.s32 	%p98, %r519, 1;
	@%p98 bra 	$L__BB1_151;
	shl.b64 	%rd362, %rd71, 1;
	add.s64 	%rd363, %rd72, %rd362;
	ld.global.u16 	%r521, [%rd363];
	shl.b32 	%r520, %r521, 16;
	mov.b32 %f1889, %r520;
	bra.uni 	$L__BB1_152;
$L__BB1_150:
	shl.b64 	%rd364, %rd71, 2;
	add.s64 	%rd365, %rd72, %rd364;
	ld.global.f32 	%f1889, [%rd365];
	bra.uni 	$L__BB1_152;
$L__BB1_151:
	shl.b64 	%rd366, %rd71, 1;
	add.s64 	%rd367, %rd72, %rd366;
	ld.global.u16 	%rs44, [%rd367];
	cvt.f32.f16 %f1889, %rs44;
$L__BB1_152:
	setp.lt.s32 	%p99, %r31, %r9;
	add.s64 	%rd73, %rd57, %rd71;
	add.s32 	%r77, %r76, %r20;
	setp.lt.s32 	%p100, %r77, %r13;
	and.pred  	%p101, %p99, %p100;
	mov.f32 	%f1888, %f1881;
	@!%p101 bra 	$L__BB1_158;
	bra.uni 	$L__BB1_153;
$L__BB1_153:
	ld.local.u64 	%rd368, [%rd1];
	cvta.to.global.u64 	%rd74, %rd368;
	ld.local.u32 	%r523, [%rd1+60];
	setp.eq.s32 	%p102, %r523, 0;
	@%p102 bra 	$L__BB1_156;
	setp.ne.s32 	%p103, %r523, 1;
	@%p103 bra 	$L__BB1_157;
	shl.b64 	%rd369, %rd73, 1;
	add.s64 	%rd370, %rd74, %rd369;
	ld.global.u16 	%r525, [%rd370];
	shl.b32 	%r524, %r525, 16;
	mov.b32 %f1888, %r524;
	bra.uni 	$L__BB1_158;
$L__BB1_156:
	shl.b64 	%rd371, %rd73, 2;
	add.s64 	%rd372, %rd74, %rd371;
	ld.global.f32 	%f1888, [%rd372];
	bra.uni 	$L__BB1_158;
$L__BB1_157:
	shl.b64 	%rd373, %rd73, 1;
	add.s64 	%rd374, %rd74, %rd373;
	ld.global.u16 	%rs45, [%rd374];
	cvt.f32.f16 %f1888, %rs45;
$L__BB1_158:
	setp.lt.s32 	%p104, %r32, %r9;
	add.s64 	%rd75, %rd57, %rd73;
	add.s32 	%r78, %r77, %r20;
	setp.lt.s32 	%p105, %r78, %r13;
	and.pred  	%p106, %p104, %p105;
	mov.f32 	%f1887, %f1881;
	@!%p106 bra 	$L__BB1_164;
	bra.uni 	$L__BB1_159;
$L__BB1_159:
	ld.local.u64 	%rd375, [%rd1];
	cvta.to.global.u64 	%rd76, %rd375;
	ld.local.u32 	%r527, [%rd1+60];
	setp.eq.s32 	%p107, %r527, 0;
	@%p107 bra 	$L__BB1_162;
	setp.ne.s32 	%p108, %r527, 1;
	@%p108 bra 	$L__BB1_163;
	shl.b64 	%rd376, %rd75, 1;
	add.s64 	%rd377, %rd76, %rd376;
	ld.global.u16 	%r529, [%rd377];
	shl.b32 	%r528, %r529, 16;
	mov.b32 %f1887, %r528;
	bra.uni 	$L__BB1_164;
$L__BB1_162:
	shl.b64 	%rd378, %rd75, 2;
	add.s64 	%rd379, %rd76, %rd378;
	ld.global.f32 	%f1887, [%rd379];
	bra.uni 	$L__BB1_164;
$L__BB1_163:
	shl.b64 	%rd380, %rd75, 1;
	add.s64 	%rd381, %rd76, %rd380;
	ld.global.u16 	%rs46, [%rd381];
	cvt.f32.f16 %f1887, %rs46;
$L__BB1_164:
	setp.lt.s32 	%p109, %r33, %r9;
	add.s64 	%rd77, %rd57, %rd75;
	add.s32 	%r79, %r78, %r20;
	setp.lt.s32 	%p110, %r79, %r13;
	and.pred  	%p111, %p109, %p110;
	mov.f32 	%f1886, %f1881;
	@!%p111 bra 	$L__BB1_170;
	bra.uni 	$L__BB1_165;
$L__BB1_165:
	ld.local.u64 	%rd382, [%rd1];
	cvta.to.global.u64 	%rd78, %rd382;
	ld.local.u32 	%r531, [%rd1+60];
	setp.eq.s32 	%p112, %r531, 0;
	@%p112 bra 	$L__BB1_168;
	setp.ne.s32 	%p113, %r531, 1;
	@%p113 bra 	$L__BB1_169;
	shl.b64 	%rd383, %rd77, 1;
	add.s64 	%rd384, %rd78, %rd383;
	ld.global.u16 	%r533, [%rd384];
	shl.b32 	%r532, %r533, 16;
	mov.b32 %f1886, %r532;
	bra.uni 	$L__BB1_170;
$L__BB1_168:
	shl.b64 	%rd385, %rd77, 2;
	add.s64 	%rd386, %rd78, %rd385;
	ld.global.f32 	%f1886, [%rd386];
	bra.uni 	$L__BB1_170;
$L__BB1_169:
	shl.b64 	%rd387, %rd77, 1;
	add.s64 	%rd388, %rd78, %rd387;
	ld.global.u16 	%rs47, [%rd388];
	cvt.f32.f16 %f1886, %rs47;
$L__BB1_170:
	setp.lt.s32 	%p114, %r34, %r9;
	add.s64 	%rd79, %rd57, %rd77;
	add.s32 	%r80, %r79, %r20;
	setp.lt.s32 	%p115, %r80, %r13;
	and.pred  	%p116, %p114, %p115;
	mov.f32 	%f1885, %f1881;
	@!%p116 bra 	$L__BB1_176;
	bra.uni 	$L__BB1_171;
$L__BB1_171:
	ld.local.u64 	%rd389, [%rd1];
	cvta.to.global.u64 	%rd80, %rd389;
	ld.local.u32 	%r535, [%rd1+60];
	setp.eq.s32 	%p117, %r535, 0;
	@%p117 bra 	$L__BB1_174;
	setp.ne.s32 	%p118, %r535, 1;
	@%p118 bra 	$L__BB1_175;
	shl.b64 	%rd390, %rd79, 1;
	add.s64 	%rd391, %rd80, %rd390;
	ld.global.u16 	%r537, [%rd391];
	shl.b32 	%r536, %r537, 16;
	mov.b32 %f1885, %r536;
	bra.uni 	$L__BB1_176;
$L__BB1_174:
	shl.b64 	%rd392, %rd79, 2;
	add.s64 	%rd393, %rd80, %rd392;
	ld.global.f32 	%f1885, [%rd393];
	bra.uni 	$L__BB1_176;
$L__BB1_175:
	shl.b64 	%rd394, %rd79, 1;
	add.s64 	%rd395, %rd80, %rd394;
	ld.global.u16 	%rs48, [%rd395];
	cvt.f32.f16 %f1885, %rs48;
$L__BB1_176:
	setp.lt.s32 	%p119, %r35, %r9;
	add.s64 	%rd81, %rd57, %rd79;
	add.s32 	%r81, %r80, %r20;
	setp.lt.s32 	%p120, %r81, %r13;
	and.pred  	%p121, %p119, %p120;
	mov.f32 	%f1884, %f1881;
	@!%p121 bra 	$L__BB1_182;
	bra.uni 	$L__BB1_177;
$L__BB1_177:
	ld.local.u64 	%rd396, [%rd1];
	cvta.to.global.u64 	%rd82, %rd396;
	ld.local.u32 	%r539, [%rd1+60];
	setp.eq.s32 	%p122, %r539, 0;
	@%p122 bra 	$L__BB1_180;
	setp.ne.s32 	%p123, %r539, 1;
	@%p123 bra 	$L__BB1_181;
	shl.b64 	%rd397, %rd81, 1;
	add.s64 	%rd398, %rd82, %rd397;
	ld.global.u16 	%r541, [%rd398];
	shl.b32 	%r540, %r541, 16;
	mov.b32 %f1884, %r540;
	bra.uni 	$L__BB1_182;
$L__BB1_180:
	shl.b64 	%rd399, %rd81, 2;
	add.s64 	%rd400, %rd82, %rd399;
	ld.global.f32 	%f1884, [%rd400];
	bra.uni 	$L__BB1_182;
$L__BB1_181:
	shl.b64 	%rd401, %rd81, 1;
	add.s64 	%rd402, %rd82, %rd401;
	ld.global.u16 	%rs49, [%rd402];
	cvt.f32.f16 %f1884, %rs49;
$L__BB1_182:
	setp.lt.s32 	%p124, %r36, %r9;
	add.s64 	%rd83, %rd57, %rd81;
	add.s32 	%r82, %r81, %r20;
	setp.lt.s32 	%p125, %r82, %r13;
	and.pred  	%p126, %p124, %p125;
	mov.f32 	%f1883, %f1881;
	@!%p126 bra 	$L__BB1_188;
	bra.uni 	$L__BB1_183;
$L__BB1_183:
	ld.local.u64 	%rd403, [%rd1];
	cvta.to.global.u64 	%rd84, %rd403;
	ld.local.u32 	%r543, [%rd1+60];
	setp.eq.s32 	%p127, %r543, 0;
	@%p127 bra 	$L__BB1_186;
	setp.ne.s32 	%p128, %r543, 1;
	@%p128 bra 	$L__BB1_187;
	shl.b64 	%rd404, %rd83, 1;
	add.s64 	%rd405, %rd84, %rd404;
	ld.global.u16 	%r545, [%rd405];
	shl.b32 	%r544, %r545, 16;
	mov.b32 %f1883, %r544;
	bra.uni 	$L__BB1_188;
$L__BB1_186:
	shl.b64 	%rd406, %rd83, 2;
	add.s64 	%rd407, %rd84, %rd406;
	ld.global.f32 	%f1883, [%rd407];
	bra.uni 	$L__BB1_188;
$L__BB1_187:
	shl.b64 	%rd408, %rd83, 1;
	add.s64 	%rd409, %rd84, %rd408;
	ld.global.u16 	%rs50, [%rd409];
	cvt.f32.f16 %f1883, %rs50;
$L__BB1_188:
	setp.lt.s32 	%p129, %r37, %r9;
	add.s64 	%rd85, %rd57, %rd83;
	add.s32 	%r83, %r82, %r20;
	setp.lt.s32 	%p130, %r83, %r13;
	and.pred  	%p131, %p129, %p130;
	mov.f32 	%f1882, %f1881;
	@!%p131 bra 	$L__BB1_194;
	bra.uni 	$L__BB1_189;
$L__BB1_189:
	ld.local.u64 	%rd410, [%rd1];
	cvta.to.global.u64 	%rd86, %rd410;
	ld.local.u32 	%r547, [%rd1+60];
	setp.eq.s32 	%p132, %r547, 0;
	@%p132 bra 	$L__BB1_192;
	setp.ne.s32 	%p133, %r547, 1;
	@%p133 bra 	$L__BB1_193;
	shl.b64 	%rd411, %rd85, 1;
	add.s64 	%rd412, %rd86, %rd411;
	ld.global.u16 	%r549, [%rd412];
	shl.b32 	%r548, %r549, 16;
	mov.b32 %f1882, %r548;
	bra.uni 	$L__BB1_194;
$L__BB1_192:
	shl.b64 	%rd413, %rd85, 2;
	add.s64 	%rd414, %rd86, %rd413;
	ld.global.f32 	%f1882, [%rd414];
	bra.uni 	$L__BB1_194;
$L__BB1_193:
	shl.b64 	%rd415, %rd85, 1;
	add.s64 	%rd416, %rd86, %rd415;
	ld.global.u16 	%rs51, [%rd416];
	cvt.f32.f16 %f1882, %rs51;
$L__BB1_194:
	setp.lt.s32 	%p134, %r38, %r9;
	add.s32 	%r551, %r83, %r20;
	setp.lt.s32 	%p135, %r551, %r13;
	and.pred  	%p136, %p134, %p135;
	@!%p136 bra 	$L__BB1_200;
	bra.uni 	$L__BB1_195;
$L__BB1_195:
	add.s64 	%rd87, %rd57, %rd85;
	ld.local.u64 	%rd417, [%rd1];
	cvta.to.global.u64 	%rd88, %rd417;
	ld.local.u32 	%r552, [%rd1+60];
	setp.eq.s32 	%p137, %r552, 0;
	@%p137 bra 	$L__BB1_198;
	setp.ne.s32 	%p138, %r552, 1;
	@%p138 bra 	$L__BB1_199;
	shl.b64 	%rd418, %rd87, 1;
	add.s64 	%rd419, %rd88, %rd418;
	ld.global.u16 	%r554, [%rd419];
	shl.b32 	%r553, %r554, 16;
	mov.b32 %f1881, %r553;
	bra.uni 	$L__BB1_200;
$L__BB1_198:
	shl.b64 	%rd420, %rd87, 2;
	add.s64 	%rd421, %rd88, %rd420;
	ld.global.f32 	%f1881, [%rd421];
	bra.uni 	$L__BB1_200;
$L__BB1_199:
	shl.b64 	%rd422, %rd87, 1;
	add.s64 	%rd423, %rd88, %rd422;
	ld.global.u16 	%rs52, [%rd423];
	cvt.f32.f16 %f1881, %rs52;
$L__BB1_200:
	setp.ne.s32 	%p139, %r15, 0;
	@%p139 bra 	$L__BB1_203;
	selp.b32 	%r555, %r1344, %r3, %p4;
	selp.b32 	%r556, %r3, %r1344, %p4;
	add.s32 	%r84, %r555, %r21;
	add.s32 	%r557, %r556, %r22;
	ld.local.u32 	%r558, [%rd10];
	setp.lt.s32 	%p141, %r84, %r558;
	setp.lt.s32 	%p142, %r557, %r14;
	and.pred  	%p143, %p141, %p142;
	mov.f32 	%f1897, 0f00000000;
	mov.f32 	%f1898, %f1897;
	mov.f32 	%f1899, %f1897;
	mov.f32 	%f1900, %f1897;
	mov.f32 	%f1901, %f1897;
	mov.f32 	%f1902, %f1897;
	mov.f32 	%f1903, %f1897;
	mov.f32 	%f1904, %f1897;
	mov.f32 	%f1905, %f1897;
	mov.f32 	%f1906, %f1897;
	mov.f32 	%f1907, %f1897;
	mov.f32 	%f1908, %f1897;
	mov.f32 	%f1909, %f1897;
	mov.f32 	%f1910, %f1897;
	mov.f32 	%f1911, %f1897;
	mov.f32 	%f1912, %f1897;
	@!%p143 bra 	$L__BB1_203;
	bra.uni 	$L__BB1_202;
$L__BB1_202:
	ld.local.u64 	%rd425, [%rd1+8];
	cvta.to.global.u64 	%rd426, %rd425;
	ld.local.u64 	%rd427, [%rd1+16];
	cvta.to.global.u64 	%rd428, %rd427;
	cvt.s64.s32 	%rd429, %r84;
	mul.lo.s64 	%rd430, %rd429, %rd5;
	shl.b64 	%rd431, %rd430, 5;
	add.s64 	%rd432, %rd426, %rd431;
	cvta.global.u64 	%rd433, %rd432;
	cvt.s64.s32 	%rd434, %r557;
	add.s64 	%rd424, %rd433, %rd434;
	ld.global.nc.L1::no_allocate.v4.u32 {%r559,%r560,%r561,%r562}, [%rd424];
	xor.b32  	%r564, %r559, -2139062144;
	xor.b32  	%r584, %r560, -2139062144;
	xor.b32  	%r604, %r561, -2139062144;
	xor.b32  	%r624, %r562, -2139062144;
	mov.b32 	%r565, 1258291200;
	mov.b32 	%r566, 29760;
	prmt.b32 %r567, %r564, %r565, %r566;
	mov.b32 %f965, %r567;
	add.rn.f32 	%f982, %f965, 0fCB000080;
	mov.b32 	%r571, 29761;
	prmt.b32 %r572, %r564, %r565, %r571;
	mov.b32 %f966, %r572;
	add.rn.f32 	%f983, %f966, 0fCB000080;
	mov.b32 	%r576, 29762;
	prmt.b32 %r577, %r564, %r565, %r576;
	mov.b32 %f967, %r577;
	add.rn.f32 	%f984, %f967, 0fCB000080;
	mov.b32 	%r581, 29763;
	prmt.b32 %r582, %r564, %r565, %r581;
	mov.b32 %f968, %r582;
	add.rn.f32 	%f985, %f968, 0fCB000080;
	prmt.b32 %r587, %r584, %r565, %r566;
	mov.b32 %f969, %r587;
	add.rn.f32 	%f986, %f969, 0fCB000080;
	prmt.b32 %r592, %r584, %r565, %r571;
	mov.b32 %f970, %r592;
	add.rn.f32 	%f987, %f970, 0fCB000080;
	prmt.b32 %r597, %r584, %r565, %r576;
	mov.b32 %f971, %r597;
	add.rn.f32 	%f988, %f971, 0fCB000080;
	prmt.b32 %r602, %r584, %r565, %r581;
	mov.b32 %f972, %r602;
	add.rn.f32 	%f989, %f972, 0fCB000080;
	prmt.b32 %r607, %r604, %r565, %r566;
	mov.b32 %f973, %r607;
	add.rn.f32 	%f990, %f973, 0fCB000080;
	prmt.b32 %r612, %r604, %r565, %r571;
	mov.b32 %f974, %r612;
	add.rn.f32 	%f991, %f974, 0fCB000080;
	prmt.b32 %r617, %r604, %r565, %r576;
	mov.b32 %f975, %r617;
	add.rn.f32 	%f992, %f975, 0fCB000080;
	prmt.b32 %r622, %r604, %r565, %r581;
	mov.b32 %f976, %r622;
	add.rn.f32 	%f993, %f976, 0fCB000080;
	prmt.b32 %r627, %r624, %r565, %r566;
	mov.b32 %f977, %r627;
	add.rn.f32 	%f994, %f977, 0fCB000080;
	prmt.b32 %r632, %r624, %r565, %r571;
	mov.b32 %f978, %r632;
	add.rn.f32 	%f995, %f978, 0fCB000080;
	prmt.b32 %r637, %r624, %r565, %r576;
	mov.b32 %f979, %r637;
	add.rn.f32 	%f996, %f979, 0fCB000080;
	prmt.b32 %r642, %r624, %r565, %r581;
	mov.b32 %f980, %r642;
	add.rn.f32 	%f997, %f980, 0fCB000080;
	shr.s32 	%r643, %r557, 31;
	shr.u32 	%r644, %r643, 27;
	add.s32 	%r645, %r557, %r644;
	shr.s32 	%r646, %r645, 5;
	shl.b64 	%rd435, %rd430, 1;
	add.s64 	%rd436, %rd428, %rd435;
	mul.wide.s32 	%rd437, %r646, 2;
	add.s64 	%rd438, %rd436, %rd437;
	ld.global.u16 	%rs53, [%rd438];
	cvt.f32.f16 %f981, %rs53;
	mul.rn.f32 	%f1912, %f981, %f982;
	mul.rn.f32 	%f1911, %f981, %f983;
	mul.rn.f32 	%f1910, %f981, %f984;
	mul.rn.f32 	%f1909, %f981, %f985;
	mul.rn.f32 	%f1908, %f981, %f986;
	mul.rn.f32 	%f1907, %f981, %f987;
	mul.rn.f32 	%f1906, %f981, %f988;
	mul.rn.f32 	%f1905, %f981, %f989;
	mul.rn.f32 	%f1904, %f981, %f990;
	mul.rn.f32 	%f1903, %f981, %f991;
	mul.rn.f32 	%f1902, %f981, %f992;
	mul.rn.f32 	%f1901, %f981, %f993;
	mul.rn.f32 	%f1900, %f981, %f994;
	mul.rn.f32 	%f1899, %f981, %f995;
	mul.rn.f32 	%f1898, %f981, %f996;
	mul.rn.f32 	%f1897, %f981, %f997;
$L__BB1_203:
	mov.b32 	%r1355, 0;
	mov.pred 	%p480, -1;
	@%p9 bra 	$L__BB1_230;
	bra.uni 	$L__BB1_204;
$L__BB1_228:
	mov.b32 	%r1355, 16;
	mov.pred 	%p480, 0;
	@%p1 bra 	$L__BB1_204;
	bra.uni 	$L__BB1_229;
$L__BB1_204:
	.pragma "nounroll";
	mov.pred 	%p1, %p480;
	or.b32  	%r95, %r1355, %r1335;
	add.s32 	%r648, %r95, %r39;
	mul.wide.u32 	%rd439, %r648, 2;
	add.s64 	%rd89, %rd281, %rd439;
	add.s64 	%rd90, %rd89, 10240;
	@%p11 bra 	$L__BB1_206;
	ld.shared.u16 	%r652, [%rd90];
	ld.shared.u16 	%r653, [%rd90+2];
	shl.b32 	%r654, %r653, 16;
	or.b32  	%r1356, %r654, %r652;
$L__BB1_206:
	@%p11 bra 	$L__BB1_208;
	ld.shared.u16 	%r658, [%rd90+16];
	ld.shared.u16 	%r659, [%rd90+18];
	shl.b32 	%r660, %r659, 16;
	or.b32  	%r1357, %r660, %r658;
$L__BB1_208:
	cvt.u64.u32 	%rd441, %r95;
	cvt.u64.u32 	%rd442, %r39;
	add.s64 	%rd91, %rd441, %rd442;
	shl.b64 	%rd443, %rd91, 1;
	add.s64 	%rd92, %rd281, %rd443;
	add.s64 	%rd93, %rd92, 10240;
	@%p11 bra 	$L__BB1_210;
	ld.shared.u16 	%r664, [%rd93+640];
	ld.shared.u16 	%r665, [%rd93+642];
	shl.b32 	%r666, %r665, 16;
	or.b32  	%r1358, %r666, %r664;
$L__BB1_210:
	add.s64 	%rd447, %rd443, %rd281;
	add.s64 	%rd94, %rd447, 10256;
	@%p11 bra 	$L__BB1_212;
	ld.shared.u16 	%r670, [%rd94+640];
	ld.shared.u16 	%r671, [%rd94+642];
	shl.b32 	%r672, %r671, 16;
	or.b32  	%r1359, %r672, %r670;
$L__BB1_212:
	@%p11 bra 	$L__BB1_214;
	ld.shared.u16 	%r676, [%rd93+1280];
	ld.shared.u16 	%r677, [%rd93+1282];
	shl.b32 	%r678, %r677, 16;
	or.b32  	%r1360, %r678, %r676;
$L__BB1_214:
	@%p11 bra 	$L__BB1_216;
	ld.shared.u16 	%r682, [%rd94+1280];
	ld.shared.u16 	%r683, [%rd94+1282];
	shl.b32 	%r684, %r683, 16;
	or.b32  	%r1361, %r684, %r682;
$L__BB1_216:
	ld.shared.u16 	%r650, [%rd89+2];
	shl.b32 	%r651, %r650, 16;
	ld.shared.u16 	%r656, [%rd89+18];
	shl.b32 	%r657, %r656, 16;
	@%p11 bra 	$L__BB1_218;
	ld.shared.u16 	%r688, [%rd93+1920];
	ld.shared.u16 	%r689, [%rd93+1922];
	shl.b32 	%r690, %r689, 16;
	or.b32  	%r1362, %r690, %r688;
$L__BB1_218:
	ld.shared.u16 	%r649, [%rd89];
	or.b32  	%r1051, %r651, %r649;
	ld.shared.u16 	%r655, [%rd89+16];
	or.b32  	%r1052, %r657, %r655;
	ld.shared.u16 	%r661, [%rd92+640];
	ld.shared.u16 	%r662, [%rd92+642];
	shl.b32 	%r663, %r662, 16;
	or.b32  	%r1057, %r663, %r661;
	ld.shared.u16 	%r667, [%rd92+656];
	ld.shared.u16 	%r668, [%rd92+658];
	shl.b32 	%r669, %r668, 16;
	or.b32  	%r1058, %r669, %r667;
	ld.shared.u16 	%r673, [%rd92+1280];
	ld.shared.u16 	%r674, [%rd92+1282];
	shl.b32 	%r675, %r674, 16;
	or.b32  	%r1063, %r675, %r673;
	ld.shared.u16 	%r679, [%rd92+1296];
	ld.shared.u16 	%r680, [%rd92+1298];
	shl.b32 	%r681, %r680, 16;
	or.b32  	%r1064, %r681, %r679;
	ld.shared.u16 	%r685, [%rd92+1920];
	ld.shared.u16 	%r686, [%rd92+1922];
	shl.b32 	%r687, %r686, 16;
	or.b32  	%r1069, %r687, %r685;
	ld.shared.u16 	%r691, [%rd92+1936];
	ld.shared.u16 	%r692, [%rd92+1938];
	shl.b32 	%r693, %r692, 16;
	or.b32  	%r1070, %r693, %r691;
	@%p11 bra 	$L__BB1_220;
	ld.shared.u16 	%r694, [%rd94+1920];
	ld.shared.u16 	%r695, [%rd94+1922];
	shl.b32 	%r696, %r695, 16;
	or.b32  	%r1363, %r696, %r694;
$L__BB1_220:
	add.s32 	%r721, %r40, %r1355;
	or.b32  	%r722, %r721, %r1335;
	mul.wide.u32 	%rd448, %r722, 2;
	add.s64 	%rd450, %rd263, %rd448;
	ld.shared.u16 	%r723, [%rd450];
	ld.shared.u16 	%r724, [%rd450+2];
	shl.b32 	%r725, %r724, 16;
	or.b32  	%r735, %r725, %r723;
	ld.shared.u16 	%r726, [%rd450+640];
	ld.shared.u16 	%r727, [%rd450+642];
	shl.b32 	%r728, %r727, 16;
	or.b32  	%r736, %r728, %r726;
	ld.shared.u16 	%r729, [%rd450+16];
	ld.shared.u16 	%r730, [%rd450+18];
	shl.b32 	%r731, %r730, 16;
	or.b32  	%r737, %r731, %r729;
	ld.shared.u16 	%r732, [%rd450+656];
	ld.shared.u16 	%r733, [%rd450+658];
	shl.b32 	%r734, %r733, 16;
	or.b32  	%r738, %r734, %r732;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1976,%f1975,%f1974,%f1973}, {%r735,%r736,%r737,%r738}, {%r1051,%r1052}, {%f1976,%f1975,%f1974,%f1973};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1972,%f1971,%f1970,%f1969}, {%r735,%r736,%r737,%r738}, {%r1057,%r1058}, {%f1972,%f1971,%f1970,%f1969};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1913,%f1914,%f1915,%f1916}, {%r735,%r736,%r737,%r738}, {%r1063,%r1064}, {%f1913,%f1914,%f1915,%f1916};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1917,%f1918,%f1919,%f1920}, {%r735,%r736,%r737,%r738}, {%r1069,%r1070}, {%f1917,%f1918,%f1919,%f1920};
	@%p11 bra 	$L__BB1_222;
	cvt.u64.u32 	%rd95, %r722;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1976,%f1975,%f1974,%f1973}, {%r735,%r736,%r737,%r738}, {%r1356,%r1357}, {%f1976,%f1975,%f1974,%f1973};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1972,%f1971,%f1970,%f1969}, {%r735,%r736,%r737,%r738}, {%r1358,%r1359}, {%f1972,%f1971,%f1970,%f1969};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1913,%f1914,%f1915,%f1916}, {%r735,%r736,%r737,%r738}, {%r1360,%r1361}, {%f1913,%f1914,%f1915,%f1916};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1917,%f1918,%f1919,%f1920}, {%r735,%r736,%r737,%r738}, {%r1362,%r1363}, {%f1917,%f1918,%f1919,%f1920};
	shl.b64 	%rd451, %rd95, 1;
	add.s64 	%rd453, %rd263, %rd451;
	ld.shared.u16 	%r783, [%rd453+10240];
	ld.shared.u16 	%r784, [%rd453+10242];
	shl.b32 	%r785, %r784, 16;
	or.b32  	%r759, %r785, %r783;
	ld.shared.u16 	%r786, [%rd453+10880];
	ld.shared.u16 	%r787, [%rd453+10882];
	shl.b32 	%r788, %r787, 16;
	or.b32  	%r760, %r788, %r786;
	ld.shared.u16 	%r789, [%rd453+10256];
	ld.shared.u16 	%r790, [%rd453+10258];
	shl.b32 	%r791, %r790, 16;
	or.b32  	%r761, %r791, %r789;
	ld.shared.u16 	%r792, [%rd453+10896];
	ld.shared.u16 	%r793, [%rd453+10898];
	shl.b32 	%r794, %r793, 16;
	or.b32  	%r762, %r794, %r792;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1976,%f1975,%f1974,%f1973}, {%r759,%r760,%r761,%r762}, {%r1051,%r1052}, {%f1976,%f1975,%f1974,%f1973};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1972,%f1971,%f1970,%f1969}, {%r759,%r760,%r761,%r762}, {%r1057,%r1058}, {%f1972,%f1971,%f1970,%f1969};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1913,%f1914,%f1915,%f1916}, {%r759,%r760,%r761,%r762}, {%r1063,%r1064}, {%f1913,%f1914,%f1915,%f1916};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1917,%f1918,%f1919,%f1920}, {%r759,%r760,%r761,%r762}, {%r1069,%r1070}, {%f1917,%f1918,%f1919,%f1920};
$L__BB1_222:
	cvt.u64.u32 	%rd454, %r1335;
	cvt.u64.u32 	%rd455, %r1355;
	cvt.u64.u32 	%rd456, %r40;
	add.s64 	%rd457, %rd456, %rd455;
	add.s64 	%rd96, %rd457, %rd454;
	shl.b64 	%rd458, %rd96, 1;
	add.s64 	%rd97, %rd263, %rd458;
	ld.shared.u16 	%r819, [%rd97+1280];
	ld.shared.u16 	%r820, [%rd97+1282];
	shl.b32 	%r821, %r820, 16;
	or.b32  	%r831, %r821, %r819;
	ld.shared.u16 	%r822, [%rd97+1920];
	ld.shared.u16 	%r823, [%rd97+1922];
	shl.b32 	%r824, %r823, 16;
	or.b32  	%r832, %r824, %r822;
	ld.shared.u16 	%r825, [%rd97+1296];
	ld.shared.u16 	%r826, [%rd97+1298];
	shl.b32 	%r827, %r826, 16;
	or.b32  	%r833, %r827, %r825;
	ld.shared.u16 	%r828, [%rd97+1936];
	ld.shared.u16 	%r829, [%rd97+1938];
	shl.b32 	%r830, %r829, 16;
	or.b32  	%r834, %r830, %r828;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1921,%f1922,%f1923,%f1924}, {%r831,%r832,%r833,%r834}, {%r1051,%r1052}, {%f1921,%f1922,%f1923,%f1924};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1925,%f1926,%f1927,%f1928}, {%r831,%r832,%r833,%r834}, {%r1057,%r1058}, {%f1925,%f1926,%f1927,%f1928};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1929,%f1930,%f1931,%f1932}, {%r831,%r832,%r833,%r834}, {%r1063,%r1064}, {%f1929,%f1930,%f1931,%f1932};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1933,%f1934,%f1935,%f1936}, {%r831,%r832,%r833,%r834}, {%r1069,%r1070}, {%f1933,%f1934,%f1935,%f1936};
	@%p11 bra 	$L__BB1_224;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1921,%f1922,%f1923,%f1924}, {%r831,%r832,%r833,%r834}, {%r1356,%r1357}, {%f1921,%f1922,%f1923,%f1924};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1925,%f1926,%f1927,%f1928}, {%r831,%r832,%r833,%r834}, {%r1358,%r1359}, {%f1925,%f1926,%f1927,%f1928};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1929,%f1930,%f1931,%f1932}, {%r831,%r832,%r833,%r834}, {%r1360,%r1361}, {%f1929,%f1930,%f1931,%f1932};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1933,%f1934,%f1935,%f1936}, {%r831,%r832,%r833,%r834}, {%r1362,%r1363}, {%f1933,%f1934,%f1935,%f1936};
	ld.shared.u16 	%r879, [%rd97+11520];
	ld.shared.u16 	%r880, [%rd97+11522];
	shl.b32 	%r881, %r880, 16;
	or.b32  	%r855, %r881, %r879;
	ld.shared.u16 	%r882, [%rd97+12160];
	ld.shared.u16 	%r883, [%rd97+12162];
	shl.b32 	%r884, %r883, 16;
	or.b32  	%r856, %r884, %r882;
	ld.shared.u16 	%r885, [%rd97+11536];
	ld.shared.u16 	%r886, [%rd97+11538];
	shl.b32 	%r887, %r886, 16;
	or.b32  	%r857, %r887, %r885;
	ld.shared.u16 	%r888, [%rd97+12176];
	ld.shared.u16 	%r889, [%rd97+12178];
	shl.b32 	%r890, %r889, 16;
	or.b32  	%r858, %r890, %r888;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1921,%f1922,%f1923,%f1924}, {%r855,%r856,%r857,%r858}, {%r1051,%r1052}, {%f1921,%f1922,%f1923,%f1924};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1925,%f1926,%f1927,%f1928}, {%r855,%r856,%r857,%r858}, {%r1057,%r1058}, {%f1925,%f1926,%f1927,%f1928};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1929,%f1930,%f1931,%f1932}, {%r855,%r856,%r857,%r858}, {%r1063,%r1064}, {%f1929,%f1930,%f1931,%f1932};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1933,%f1934,%f1935,%f1936}, {%r855,%r856,%r857,%r858}, {%r1069,%r1070}, {%f1933,%f1934,%f1935,%f1936};
$L__BB1_224:
	ld.shared.u16 	%r915, [%rd97+2560];
	ld.shared.u16 	%r916, [%rd97+2562];
	shl.b32 	%r917, %r916, 16;
	or.b32  	%r927, %r917, %r915;
	ld.shared.u16 	%r918, [%rd97+3200];
	ld.shared.u16 	%r919, [%rd97+3202];
	shl.b32 	%r920, %r919, 16;
	or.b32  	%r928, %r920, %r918;
	ld.shared.u16 	%r921, [%rd97+2576];
	ld.shared.u16 	%r922, [%rd97+2578];
	shl.b32 	%r923, %r922, 16;
	or.b32  	%r929, %r923, %r921;
	ld.shared.u16 	%r924, [%rd97+3216];
	ld.shared.u16 	%r925, [%rd97+3218];
	shl.b32 	%r926, %r925, 16;
	or.b32  	%r930, %r926, %r924;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1937,%f1938,%f1939,%f1940}, {%r927,%r928,%r929,%r930}, {%r1051,%r1052}, {%f1937,%f1938,%f1939,%f1940};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1941,%f1942,%f1943,%f1944}, {%r927,%r928,%r929,%r930}, {%r1057,%r1058}, {%f1941,%f1942,%f1943,%f1944};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1945,%f1946,%f1947,%f1948}, {%r927,%r928,%r929,%r930}, {%r1063,%r1064}, {%f1945,%f1946,%f1947,%f1948};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1949,%f1950,%f1951,%f1952}, {%r927,%r928,%r929,%r930}, {%r1069,%r1070}, {%f1949,%f1950,%f1951,%f1952};
	@%p11 bra 	$L__BB1_226;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1937,%f1938,%f1939,%f1940}, {%r927,%r928,%r929,%r930}, {%r1356,%r1357}, {%f1937,%f1938,%f1939,%f1940};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1941,%f1942,%f1943,%f1944}, {%r927,%r928,%r929,%r930}, {%r1358,%r1359}, {%f1941,%f1942,%f1943,%f1944};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1945,%f1946,%f1947,%f1948}, {%r927,%r928,%r929,%r930}, {%r1360,%r1361}, {%f1945,%f1946,%f1947,%f1948};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1949,%f1950,%f1951,%f1952}, {%r927,%r928,%r929,%r930}, {%r1362,%r1363}, {%f1949,%f1950,%f1951,%f1952};
	ld.shared.u16 	%r975, [%rd97+12800];
	ld.shared.u16 	%r976, [%rd97+12802];
	shl.b32 	%r977, %r976, 16;
	or.b32  	%r951, %r977, %r975;
	ld.shared.u16 	%r978, [%rd97+13440];
	ld.shared.u16 	%r979, [%rd97+13442];
	shl.b32 	%r980, %r979, 16;
	or.b32  	%r952, %r980, %r978;
	ld.shared.u16 	%r981, [%rd97+12816];
	ld.shared.u16 	%r982, [%rd97+12818];
	shl.b32 	%r983, %r982, 16;
	or.b32  	%r953, %r983, %r981;
	ld.shared.u16 	%r984, [%rd97+13456];
	ld.shared.u16 	%r985, [%rd97+13458];
	shl.b32 	%r986, %r985, 16;
	or.b32  	%r954, %r986, %r984;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1937,%f1938,%f1939,%f1940}, {%r951,%r952,%r953,%r954}, {%r1051,%r1052}, {%f1937,%f1938,%f1939,%f1940};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1941,%f1942,%f1943,%f1944}, {%r951,%r952,%r953,%r954}, {%r1057,%r1058}, {%f1941,%f1942,%f1943,%f1944};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1945,%f1946,%f1947,%f1948}, {%r951,%r952,%r953,%r954}, {%r1063,%r1064}, {%f1945,%f1946,%f1947,%f1948};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1949,%f1950,%f1951,%f1952}, {%r951,%r952,%r953,%r954}, {%r1069,%r1070}, {%f1949,%f1950,%f1951,%f1952};
$L__BB1_226:
	ld.shared.u16 	%r1011, [%rd97+3840];
	ld.shared.u16 	%r1012, [%rd97+3842];
	shl.b32 	%r1013, %r1012, 16;
	or.b32  	%r1023, %r1013, %r1011;
	ld.shared.u16 	%r1014, [%rd97+4480];
	ld.shared.u16 	%r1015, [%rd97+4482];
	shl.b32 	%r1016, %r1015, 16;
	or.b32  	%r1024, %r1016, %r1014;
	ld.shared.u16 	%r1017, [%rd97+3856];
	ld.shared.u16 	%r1018, [%rd97+3858];
	shl.b32 	%r1019, %r1018, 16;
	or.b32  	%r1025, %r1019, %r1017;
	ld.shared.u16 	%r1020, [%rd97+4496];
	ld.shared.u16 	%r1021, [%rd97+4498];
	shl.b32 	%r1022, %r1021, 16;
	or.b32  	%r1026, %r1022, %r1020;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1953,%f1954,%f1955,%f1956}, {%r1023,%r1024,%r1025,%r1026}, {%r1051,%r1052}, {%f1953,%f1954,%f1955,%f1956};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1957,%f1958,%f1959,%f1960}, {%r1023,%r1024,%r1025,%r1026}, {%r1057,%r1058}, {%f1957,%f1958,%f1959,%f1960};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1961,%f1962,%f1963,%f1964}, {%r1023,%r1024,%r1025,%r1026}, {%r1063,%r1064}, {%f1961,%f1962,%f1963,%f1964};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1965,%f1966,%f1967,%f1968}, {%r1023,%r1024,%r1025,%r1026}, {%r1069,%r1070}, {%f1965,%f1966,%f1967,%f1968};
	@%p11 bra 	$L__BB1_228;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1953,%f1954,%f1955,%f1956}, {%r1023,%r1024,%r1025,%r1026}, {%r1356,%r1357}, {%f1953,%f1954,%f1955,%f1956};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1957,%f1958,%f1959,%f1960}, {%r1023,%r1024,%r1025,%r1026}, {%r1358,%r1359}, {%f1957,%f1958,%f1959,%f1960};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1961,%f1962,%f1963,%f1964}, {%r1023,%r1024,%r1025,%r1026}, {%r1360,%r1361}, {%f1961,%f1962,%f1963,%f1964};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1965,%f1966,%f1967,%f1968}, {%r1023,%r1024,%r1025,%r1026}, {%r1362,%r1363}, {%f1965,%f1966,%f1967,%f1968};
	ld.shared.u16 	%r1071, [%rd97+14080];
	ld.shared.u16 	%r1072, [%rd97+14082];
	shl.b32 	%r1073, %r1072, 16;
	or.b32  	%r1047, %r1073, %r1071;
	ld.shared.u16 	%r1074, [%rd97+14720];
	ld.shared.u16 	%r1075, [%rd97+14722];
	shl.b32 	%r1076, %r1075, 16;
	or.b32  	%r1048, %r1076, %r1074;
	ld.shared.u16 	%r1077, [%rd97+14096];
	ld.shared.u16 	%r1078, [%rd97+14098];
	shl.b32 	%r1079, %r1078, 16;
	or.b32  	%r1049, %r1079, %r1077;
	ld.shared.u16 	%r1080, [%rd97+14736];
	ld.shared.u16 	%r1081, [%rd97+14738];
	shl.b32 	%r1082, %r1081, 16;
	or.b32  	%r1050, %r1082, %r1080;
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1953,%f1954,%f1955,%f1956}, {%r1047,%r1048,%r1049,%r1050}, {%r1051,%r1052}, {%f1953,%f1954,%f1955,%f1956};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1957,%f1958,%f1959,%f1960}, {%r1047,%r1048,%r1049,%r1050}, {%r1057,%r1058}, {%f1957,%f1958,%f1959,%f1960};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1961,%f1962,%f1963,%f1964}, {%r1047,%r1048,%r1049,%r1050}, {%r1063,%r1064}, {%f1961,%f1962,%f1963,%f1964};
	mma.sync.aligned.m16n8k16.row.col.f32.bf16.bf16.f32 {%f1965,%f1966,%f1967,%f1968}, {%r1047,%r1048,%r1049,%r1050}, {%r1069,%r1070}, {%f1965,%f1966,%f1967,%f1968};
	bra.uni 	$L__BB1_228;
$L__BB1_3:
	mov.f32 	%f1913, 0f00000000;
	shl.b32 	%r1335, %r6, 1;
	mov.f32 	%f1914, %f1913;
	mov.f32 	%f1915, %f1913;
	mov.f32 	%f1916, %f1913;
	mov.f32 	%f1917, %f1913;
	mov.f32 	%f1918, %f1913;
	mov.f32 	%f1919, %f1913;
	mov.f32 	%f1920, %f1913;
	mov.f32 	%f1921, %f1913;
	mov.f32 	%f1922, %f1913;
	mov.f32 	%f1923, %f1913;
	mov.f32 	%f1924, %f1913;
	mov.f32 	%f1925, %f1913;
	mov.f32 	%f1926, %f1913;
	mov.f32 	%f1927, %f1913;
	mov.f32 	%f1928, %f1913;
	mov.f32 	%f1929, %f1913;
	mov.f32 	%f1930, %f1913;
	mov.f32 	%f1931, %f1913;
	mov.f32 	%f1932, %f1913;
	mov.f32 	%f1933, %f1913;
	mov.f32 	%f1934, %f1913;
	mov.f32 	%f1935, %f1913;
	mov.f32 	%f1936, %f1913;
	mov.f32 	%f1937, %f1913;
	mov.f32 	%f1938, %f1913;
	mov.f32 	%f1939, %f1913;
	mov.f32 	%f1940, %f1913;
	mov.f32 	%f1941, %f1913;
	mov.f32 	%f1942, %f1913;
	mov.f32 	%f1943, %f1913;
	mov.f32 	%f1944, %f1913;
	mov.f32 	%f1945, %f1913;
	mov.f32 	%f1946, %f1913;
	mov.f32 	%f1947, %f1913;
	mov.f32 	%f1948, %f1913;
	mov.f32 	%f1949, %f1913;
	mov.f32 	%f1950, %f1913;
	mov.f32 	%f1951, %f1913;
	mov.f32 	%f1952, %f1913;
	mov.f32 	%f1953, %f1913;
	mov.f32 	%f1954, %f1913;
	mov.f32 	%f1955, %f1913;
	mov.f32 	%f1956, %f1913;
	mov.f32 	%f1957, %f1913;
	mov.f32 	%f1958, %f1913;
	mov.f32 	%f1959, %f1913;
	mov.f32 	%f1960, %f1913;
	mov.f32 	%f1961, %f1913;
	mov.f32 	%f1962, %f1913;
	mov.f32 	%f1963, %f1913;
	mov.f32 	%f1964, %f1913;
	mov.f32 	%f1965, %f1913;
	mov.f32 	%f1966, %f1913;
	mov.f32 	%f1967, %f1913;
	mov.f32 	%f1968, %f1913;
	mov.f32 	%f1969, %f1913;
	mov.f32 	%f1970, %f1913;
	mov.f32 	%f1971, %f1913;
	mov.f32 	%f1972, %f1913;
	mov.f32 	%f1973, %f1913;
	mov.f32 	%f1974, %f1913;
	mov.f32 	%f1975, %f1913;
	mov.f32 	%f1976, %f1913;
$L__BB1_4:
	add.s32 	%r1085, %r8, %r3;
	or.b32  	%r1086, %r1085, %r1335;
	or.b32  	%r1087, %r7, %r2;
	or.b32  	%r43, %r1087, %r5;
	setp.lt.s32 	%p160, %r43, %r9;
	setp.lt.s32 	%p161, %r1086, %r236;
	and.pred  	%p162, %p160, %p161;
	@%p162 bra 	$L__BB1_5;
	bra.uni 	$L__BB1_233;
$L__BB1_5:
	ld.local.u64 	%rd470, [%rd1+24];
	cvta.to.global.u64 	%rd98, %rd470;
	ld.local.u32 	%r1089, [%rd1+64];
	cvt.u64.u32 	%rd471, %r43;
	mul.lo.s64 	%rd472, %rd471, %rd3;
	cvt.u64.u32 	%rd473, %r1086;
	add.s64 	%rd99, %rd472, %rd473;
	//activate %f1976, %r1332
	setp.eq.s32 	%p163, %r1089, 1;
	@%p163 bra 	$L__BB1_231;
	setp.ne.s32 	%p164, %r1089, 0;
	@%p164 bra 	$L__BB1_232;
	shl.b64 	%rd476, %rd99, 2;
	add.s64 	%rd477, %rd98, %rd476;
	st.global.f32 	[%rd477], %f1976;
	bra.uni 	$L__BB1_233;
$L__BB1_231:
	mov.f32 	%f1384, 0f00000000;
	cvt.rn.bf16x2.f32 %r1090, %f1384, %f1976;
	shl.b64 	%rd474, %rd99, 1;
	add.s64 	%rd475, %rd98, %rd474;
	st.global.u16 	[%rd475], %r1090;
	bra.uni 	$L__BB1_233;
$L__BB1_232:
	cvt.rn.f16.f32 %rs54, %f1976;
	shl.b64 	%rd478, %rd99, 1;
	add.s64 	%rd479, %rd98, %rd478;
	st.global.u16 	[%rd479], %rs54;
$L__BB1_233:
	or.b32  	%r144, %r1086, 1;
	setp.lt.s32 	%p166, %r144, %r236;
	and.pred  	%p167, %p160, %p166;
	@!%p167 bra 	$L__BB1_239;
	bra.uni 	$L__BB1_234;
$L__BB1_234:
	ld.local.u64 	%rd481, [%rd1+24];
	cvta.to.global.u64 	%rd100, %rd481;
	ld.local.u32 	%r1093, [%rd1+64];
	cvt.u64.u32 	%rd482, %r43;
	mul.lo.s64 	%rd101, %rd482, %rd3;
	//activate %f1975, %r1332
	setp.eq.s32 	%p168, %r1093, 0;
	@%p168 bra 	$L__BB1_237;
	setp.ne.s32 	%p169, %r1093, 1;
	@%p169 bra 	$L__BB1_238;
	mov.f32 	%f1389, 0f00000000;
	cvt.rn.bf16x2.f32 %r1094, %f1389, %f1975;
	cvt.u64.u32 	%rd483, %r1086;
	add.s64 	%rd484, %rd101, %rd483;
	shl.b64 	%rd485, %rd484, 1;
	add.s64 	%rd486, %rd100, %rd485;
	st.global.u16 	[%rd486+2], %r1094;
	bra.uni 	$L__BB1_239;
$L__BB1_237:
	cvt.u64.u32 	%rd487, %r1086;
	add.s64 	%rd488, %rd101, %rd487;
	shl.b64 	%rd489, %rd488, 2;
	add.s64 	%rd490, %rd100, %rd489;
	st.global.f32 	[%rd490+4], %f1975;
	bra.uni 	$L__BB1_239;
$L__BB1_238:
	cvt.rn.f16.f32 %rs55, %f1975;
	cvt.u64.u32 	%rd491, %r1086;
	add.s64 	%rd492, %rd101, %rd491;
	shl.b64 	%rd493, %rd492, 1;
	add.s64 	%rd494, %rd100, %rd493;
	st.global.u16 	[%rd494+2], %rs55;
$L__BB1_239:
	or.b32  	%r145, %r43, 8;
	setp.lt.s32 	%p171, %r145, %r9;
	and.pred  	%p172, %p171, %p161;
	@!%p172 bra 	$L__BB1_245;
	bra.uni 	$L__BB1_240;
$L__BB1_240:
	ld.local.u64 	%rd496, [%rd1+24];
	cvta.to.global.u64 	%rd102, %rd496;
	ld.local.u32 	%r1097, [%rd1+64];
	cvt.u64.u32 	%rd497, %r145;
	mul.lo.s64 	%rd498, %rd497, %rd3;
	cvt.u64.u32 	%rd499, %r1086;
	add.s64 	%rd103, %rd498, %rd499;
	//activate %f1974, %r1332
	setp.eq.s32 	%p173, %r1097, 0;
	@%p173 bra 	$L__BB1_243;
	setp.ne.s32 	%p174, %r1097, 1;
	@%p174 bra 	$L__BB1_244;
	mov.f32 	%f1394, 0f00000000;
	cvt.rn.bf16x2.f32 %r1098, %f1394, %f1974;
	shl.b64 	%rd500, %rd103, 1;
	add.s64 	%rd501, %rd102, %rd500;
	st.global.u16 	[%rd501], %r1098;
	bra.uni 	$L__BB1_245;
$L__BB1_243:
	shl.b64 	%rd502, %rd103, 2;
	add.s64 	%rd503, %rd102, %rd502;
	st.global.f32 	[%rd503], %f1974;
	bra.uni 	$L__BB1_245;
$L__BB1_244:
	cvt.rn.f16.f32 %rs56, %f1974;
	shl.b64 	%rd504, %rd103, 1;
	add.s64 	%rd505, %rd102, %rd504;
	st.global.u16 	[%rd505], %rs56;
$L__BB1_245:
	and.pred  	%p177, %p171, %p166;
	@!%p177 bra 	$L__BB1_251;
	bra.uni 	$L__BB1_246;
$L__BB1_246:
	ld.local.u64 	%rd507, [%rd1+24];
	cvta.to.global.u64 	%rd104, %rd507;
	ld.local.u32 	%r1101, [%rd1+64];
	cvt.u64.u32 	%rd508, %r145;
	mul.lo.s64 	%rd105, %rd508, %rd3;
	//activate %f1973, %r1332
	setp.eq.s32 	%p178, %r1101, 0;
	@%p178 bra 	$L__BB1_249;
	setp.ne.s32 	%p179, %r1101, 1;
	@%p179 bra 	$L__BB1_250;
	mov.f32 	%f1399, 0f00000000;
	cvt.rn.bf16x2.f32 %r1102, %f1399, %f1973;
	cvt.u64.u32 	%rd509, %r1086;
	add.s64 	%rd510, %rd105, %rd509;
	shl.b64 	%rd511, %rd510, 1;
	add.s64 	%rd512, %rd104, %rd511;
	st.global.u16 	[%rd512+2], %r1102;
	bra.uni 	$L__BB1_251;
$L__BB1_249:
	cvt.u64.u32 	%rd513, %r1086;
	add.s64 	%rd514, %rd105, %rd513;
	shl.b64 	%rd515, %rd514, 2;
	add.s64 	%rd516, %rd104, %rd515;
	st.global.f32 	[%rd516+4], %f1973;
	bra.uni 	$L__BB1_251;
$L__BB1_250:
	cvt.rn.f16.f32 %rs57, %f1973;
	cvt.u64.u32 	%rd517, %r1086;
	add.s64 	%rd518, %rd105, %rd517;
	shl.b64 	%rd519, %rd518, 1;
	add.s64 	%rd520, %rd104, %rd519;
	st.global.u16 	[%rd520+2], %rs57;
$L__BB1_251:
	or.b32  	%r146, %r1086, 8;
	setp.lt.s32 	%p181, %r146, %r236;
	and.pred  	%p182, %p160, %p181;
	@!%p182 bra 	$L__BB1_257;
	bra.uni 	$L__BB1_252;
$L__BB1_252:
	ld.local.u64 	%rd522, [%rd1+24];
	cvta.to.global.u64 	%rd106, %rd522;
	ld.local.u32 	%r1105, [%rd1+64];
	cvt.u64.u32 	%rd523, %r43;
	mul.lo.s64 	%rd524, %rd523, %rd3;
	cvt.u64.u32 	%rd525, %r146;
	add.s64 	%rd107, %rd524, %rd525;
	//activate %f1972, %r1332
	setp.eq.s32 	%p183, %r1105, 0;
	@%p183 bra 	$L__BB1_255;
	setp.ne.s32 	%p184, %r1105, 1;
	@%p184 bra 	$L__BB1_256;
	mov.f32 	%f1404, 0f00000000;
	cvt.rn.bf16x2.f32 %r1106, %f1404, %f1972;
	shl.b64 	%rd526, %rd107, 1;
	add.s64 	%rd527, %rd106, %rd526;
	st.global.u16 	[%rd527], %r1106;
	bra.uni 	$L__BB1_257;
$L__BB1_255:
	shl.b64 	%rd528, %rd107, 2;
	add.s64 	%rd529, %rd106, %rd528;
	st.global.f32 	[%rd529], %f1972;
	bra.uni 	$L__BB1_257;
$L__BB1_256:
	cvt.rn.f16.f32 %rs58, %f1972;
	shl.b64 	%rd530, %rd107, 1;
	add.s64 	%rd531, %rd106, %rd530;
	st.global.u16 	[%rd531], %rs58;
$L__BB1_257:
	or.b32  	%r147, %r1086, 9;
	setp.lt.s32 	%p186, %r147, %r236;
	and.pred  	%p187, %p160, %p186;
	@!%p187 bra 	$L__BB1_263;
	bra.uni 	$L__BB1_258;
$L__BB1_258:
	ld.local.u64 	%rd533, [%rd1+24];
	cvta.to.global.u64 	%rd108, %rd533;
	ld.local.u32 	%r1109, [%rd1+64];
	cvt.u64.u32 	%rd534, %r43;
	mul.lo.s64 	%rd535, %rd534, %rd3;
	cvt.u64.u32 	%rd536, %r147;
	add.s64 	%rd109, %rd535, %rd536;
	//activate %f1971, %r1332
	setp.eq.s32 	%p188, %r1109, 0;
	@%p188 bra 	$L__BB1_261;
	setp.ne.s32 	%p189, %r1109, 1;
	@%p189 bra 	$L__BB1_262;
	mov.f32 	%f1409, 0f00000000;
	cvt.rn.bf16x2.f32 %r1110, %f1409, %f1971;
	shl.b64 	%rd537, %rd109, 1;
	add.s64 	%rd538, %rd108, %rd537;
	st.global.u16 	[%rd538], %r1110;
	bra.uni 	$L__BB1_263;
$L__BB1_261:
	shl.b64 	%rd539, %rd109, 2;
	add.s64 	%rd540, %rd108, %rd539;
	st.global.f32 	[%rd540], %f1971;
	bra.uni 	$L__BB1_263;
$L__BB1_262:
	cvt.rn.f16.f32 %rs59, %f1971;
	shl.b64 	%rd541, %rd109, 1;
	add.s64 	%rd542, %rd108, %rd541;
	st.global.u16 	[%rd542], %rs59;
$L__BB1_263:
	and.pred  	%p192, %p171, %p181;
	@!%p192 bra 	$L__BB1_269;
	bra.uni 	$L__BB1_264;
$L__BB1_264:
	ld.local.u64 	%rd544, [%rd1+24];
	cvta.to.global.u64 	%rd110, %rd544;
	ld.local.u32 	%r1113, [%rd1+64];
	cvt.u64.u32 	%rd545, %r145;
	mul.lo.s64 	%rd546, %rd545, %rd3;
	cvt.u64.u32 	%rd547, %r146;
	add.s64 	%rd111, %rd546, %rd547;
	//activate %f1970, %r1332
	setp.eq.s32 	%p193, %r1113, 0;
	@%p193 bra 	$L__BB1_267;
	setp.ne.s32 	%p194, %r1113, 1;
	@%p194 bra 	$L__BB1_268;
	mov.f32 	%f1414, 0f00000000;
	cvt.rn.bf16x2.f32 %r1114, %f1414, %f1970;
	shl.b64 	%rd548, %rd111, 1;
	add.s64 	%rd549, %rd110, %rd548;
	st.global.u16 	[%rd549], %r1114;
	bra.uni 	$L__BB1_269;
$L__BB1_267:
	shl.b64 	%rd550, %rd111, 2;
	add.s64 	%rd551, %rd110, %rd550;
	st.global.f32 	[%rd551], %f1970;
	bra.uni 	$L__BB1_269;
$L__BB1_268:
	cvt.rn.f16.f32 %rs60, %f1970;
	shl.b64 	%rd552, %rd111, 1;
	add.s64 	%rd553, %rd110, %rd552;
	st.global.u16 	[%rd553], %rs60;
$L__BB1_269:
	and.pred  	%p197, %p171, %p186;
	@!%p197 bra 	$L__BB1_275;
	bra.uni 	$L__BB1_270;
$L__BB1_270:
	ld.local.u64 	%rd555, [%rd1+24];
	cvta.to.global.u64 	%rd112, %rd555;
	ld.local.u32 	%r1117, [%rd1+64];
	cvt.u64.u32 	%rd556, %r145;
	mul.lo.s64 	%rd557, %rd556, %rd3;
	cvt.u64.u32 	%rd558, %r147;
	add.s64 	%rd113, %rd557, %rd558;
	//activate %f1969, %r1332
	setp.eq.s32 	%p198, %r1117, 0;
	@%p198 bra 	$L__BB1_273;
	setp.ne.s32 	%p199, %r1117, 1;
	@%p199 bra 	$L__BB1_274;
	mov.f32 	%f1419, 0f00000000;
	cvt.rn.bf16x2.f32 %r1118, %f1419, %f1969;
	shl.b64 	%rd559, %rd113, 1;
	add.s64 	%rd560, %rd112, %rd559;
	st.global.u16 	[%rd560], %r1118;
	bra.uni 	$L__BB1_275;
$L__BB1_273:
	shl.b64 	%rd561, %rd113, 2;
	add.s64 	%rd562, %rd112, %rd561;
	st.global.f32 	[%rd562], %f1969;
	bra.uni 	$L__BB1_275;
$L__BB1_274:
	cvt.rn.f16.f32 %rs61, %f1969;
	shl.b64 	%rd563, %rd113, 1;
	add.s64 	%rd564, %rd112, %rd563;
	st.global.u16 	[%rd564], %rs61;
$L__BB1_275:
	or.b32  	%r148, %r1086, 16;
	setp.lt.s32 	%p201, %r148, %r236;
	and.pred  	%p202, %p160, %p201;
	@!%p202 bra 	$L__BB1_281;
	bra.uni 	$L__BB1_276;
$L__BB1_276:
	ld.local.u64 	%rd566, [%rd1+24];
	cvta.to.global.u64 	%rd114, %rd566;
	ld.local.u32 	%r1121, [%rd1+64];
	cvt.u64.u32 	%rd567, %r43;
	mul.lo.s64 	%rd568, %rd567, %rd3;
	cvt.u64.u32 	%rd569, %r148;
	add.s64 	%rd115, %rd568, %rd569;
	//activate %f1913, %r1332
	setp.eq.s32 	%p203, %r1121, 0;
	@%p203 bra 	$L__BB1_279;
	setp.ne.s32 	%p204, %r1121, 1;
	@%p204 bra 	$L__BB1_280;
	mov.f32 	%f1424, 0f00000000;
	cvt.rn.bf16x2.f32 %r1122, %f1424, %f1913;
	shl.b64 	%rd570, %rd115, 1;
	add.s64 	%rd571, %rd114, %rd570;
	st.global.u16 	[%rd571], %r1122;
	bra.uni 	$L__BB1_281;
$L__BB1_279:
	shl.b64 	%rd572, %rd115, 2;
	add.s64 	%rd573, %rd114, %rd572;
	st.global.f32 	[%rd573], %f1913;
	bra.uni 	$L__BB1_281;
$L__BB1_280:
	cvt.rn.f16.f32 %rs62, %f1913;
	shl.b64 	%rd574, %rd115, 1;
	add.s64 	%rd575, %rd114, %rd574;
	st.global.u16 	[%rd575], %rs62;
$L__BB1_281:
	or.b32  	%r149, %r1086, 17;
	setp.lt.s32 	%p206, %r149, %r236;
	and.pred  	%p207, %p160, %p206;
	@!%p207 bra 	$L__BB1_287;
	bra.uni 	$L__BB1_282;
$L__BB1_282:
	ld.local.u64 	%rd577, [%rd1+24];
	cvta.to.global.u64 	%rd116, %rd577;
	ld.local.u32 	%r1125, [%rd1+64];
	cvt.u64.u32 	%rd578, %r43;
	mul.lo.s64 	%rd579, %rd578, %rd3;
	cvt.u64.u32 	%rd580, %r149;
	add.s64 	%rd117, %rd579, %rd580;
	//activate %f1914, %r1332
	setp.eq.s32 	%p208, %r1125, 0;
	@%p208 bra 	$L__BB1_285;
	setp.ne.s32 	%p209, %r1125, 1;
	@%p209 bra 	$L__BB1_286;
	mov.f32 	%f1429, 0f00000000;
	cvt.rn.bf16x2.f32 %r1126, %f1429, %f1914;
	shl.b64 	%rd581, %rd117, 1;
	add.s64 	%rd582, %rd116, %rd581;
	st.global.u16 	[%rd582], %r1126;
	bra.uni 	$L__BB1_287;
$L__BB1_285:
	shl.b64 	%rd583, %rd117, 2;
	add.s64 	%rd584, %rd116, %rd583;
	st.global.f32 	[%rd584], %f1914;
	bra.uni 	$L__BB1_287;
$L__BB1_286:
	cvt.rn.f16.f32 %rs63, %f1914;
	shl.b64 	%rd585, %rd117, 1;
	add.s64 	%rd586, %rd116, %rd585;
	st.global.u16 	[%rd586], %rs63;
$L__BB1_287:
	and.pred  	%p212, %p171, %p201;
	@!%p212 bra 	$L__BB1_293;
	bra.uni 	$L__BB1_288;
$L__BB1_288:
	ld.local.u64 	%rd588, [%rd1+24];
	cvta.to.global.u64 	%rd118, %rd588;
	ld.local.u32 	%r1129, [%rd1+64];
	cvt.u64.u32 	%rd589, %r145;
	mul.lo.s64 	%rd590, %rd589, %rd3;
	cvt.u64.u32 	%rd591, %r148;
	add.s64 	%rd119, %rd590, %rd591;
	//activate %f1915, %r1332
	setp.eq.s32 	%p213, %r1129, 0;
	@%p213 bra 	$L__BB1_291;
	setp.ne.s32 	%p214, %r1129, 1;
	@%p214 bra 	$L__BB1_292;
	mov.f32 	%f1434, 0f00000000;
	cvt.rn.bf16x2.f32 %r1130, %f1434, %f1915;
	shl.b64 	%rd592, %rd119, 1;
	add.s64 	%rd593, %rd118, %rd592;
	st.global.u16 	[%rd593], %r1130;
	bra.uni 	$L__BB1_293;
$L__BB1_291:
	shl.b64 	%rd594, %rd119, 2;
	add.s64 	%rd595, %rd118, %rd594;
	st.global.f32 	[%rd595], %f1915;
	bra.uni 	$L__BB1_293;
$L__BB1_292:
	cvt.rn.f16.f32 %rs64, %f1915;
	shl.b64 	%rd596, %rd119, 1;
	add.s64 	%rd597, %rd118, %rd596;
	st.global.u16 	[%rd597], %rs64;
$L__BB1_293:
	and.pred  	%p217, %p171, %p206;
	@!%p217 bra 	$L__BB1_299;
	bra.uni 	$L__BB1_294;
$L__BB1_294:
	ld.local.u64 	%rd599, [%rd1+24];
	cvta.to.global.u64 	%rd120, %rd599;
	ld.local.u32 	%r1133, [%rd1+64];
	cvt.u64.u32 	%rd600, %r145;
	mul.lo.s64 	%rd601, %rd600, %rd3;
	cvt.u64.u32 	%rd602, %r149;
	add.s64 	%rd121, %rd601, %rd602;
	//activate %f1916, %r1332
	setp.eq.s32 	%p218, %r1133, 0;
	@%p218 bra 	$L__BB1_297;
	setp.ne.s32 	%p219, %r1133, 1;
	@%p219 bra 	$L__BB1_298;
	mov.f32 	%f1439, 0f00000000;
	cvt.rn.bf16x2.f32 %r1134, %f1439, %f1916;
	shl.b64 	%rd603, %rd121, 1;
	add.s64 	%rd604, %rd120, %rd603;
	st.global.u16 	[%rd604], %r1134;
	bra.uni 	$L__BB1_299;
$L__BB1_297:
	shl.b64 	%rd605, %rd121, 2;
	add.s64 	%rd606, %rd120, %rd605;
	st.global.f32 	[%rd606], %f1916;
	bra.uni 	$L__BB1_299;
$L__BB1_298:
	cvt.rn.f16.f32 %rs65, %f1916;
	shl.b64 	%rd607, %rd121, 1;
	add.s64 	%rd608, %rd120, %rd607;
	st.global.u16 	[%rd608], %rs65;
$L__BB1_299:
	or.b32  	%r150, %r1086, 24;
	setp.lt.s32 	%p221, %r150, %r236;
	and.pred  	%p222, %p160, %p221;
	@!%p222 bra 	$L__BB1_305;
	bra.uni 	$L__BB1_300;
$L__BB1_300:
	ld.local.u64 	%rd610, [%rd1+24];
	cvta.to.global.u64 	%rd122, %rd610;
	ld.local.u32 	%r1137, [%rd1+64];
	cvt.u64.u32 	%rd611, %r43;
	mul.lo.s64 	%rd612, %rd611, %rd3;
	cvt.u64.u32 	%rd613, %r150;
	add.s64 	%rd123, %rd612, %rd613;
	//activate %f1917, %r1332
	setp.eq.s32 	%p223, %r1137, 0;
	@%p223 bra 	$L__BB1_303;
	setp.ne.s32 	%p224, %r1137, 1;
	@%p224 bra 	$L__BB1_304;
	mov.f32 	%f1444, 0f00000000;
	cvt.rn.bf16x2.f32 %r1138, %f1444, %f1917;
	shl.b64 	%rd614, %rd123, 1;
	add.s64 	%rd615, %rd122, %rd614;
	st.global.u16 	[%rd615], %r1138;
	bra.uni 	$L__BB1_305;
$L__BB1_303:
	shl.b64 	%rd616, %rd123, 2;
	add.s64 	%rd617, %rd122, %rd616;
	st.global.f32 	[%rd617], %f1917;
	bra.uni 	$L__BB1_305;
$L__BB1_304:
	cvt.rn.f16.f32 %rs66, %f1917;
	shl.b64 	%rd618, %rd123, 1;
	add.s64 	%rd619, %rd122, %rd618;
	st.global.u16 	[%rd619], %rs66;
$L__BB1_305:
	or.b32  	%r152, %r1086, 25;
	setp.lt.s32 	%p226, %r152, %r236;
	and.pred  	%p227, %p160, %p226;
	@!%p227 bra 	$L__BB1_311;
	bra.uni 	$L__BB1_306;
$L__BB1_306:
	ld.local.u64 	%rd621, [%rd1+24];
	cvta.to.global.u64 	%rd124, %rd621;
	ld.local.u32 	%r1140, [%rd1+64];
	cvt.u64.u32 	%rd622, %r43;
	mul.lo.s64 	%rd623, %rd622, %rd3;
	cvt.u64.u32 	%rd624, %r152;
	add.s64 	%rd125, %rd623, %rd624;
	//activate %f1918, %r1332
	setp.eq.s32 	%p228, %r1140, 0;
	@%p228 bra 	$L__BB1_309;
	setp.ne.s32 	%p229, %r1140, 1;
	@%p229 bra 	$L__BB1_310;
	mov.f32 	%f1449, 0f00000000;
	cvt.rn.bf16x2.f32 %r1141, %f1449, %f1918;
	shl.b64 	%rd625, %rd125, 1;
	add.s64 	%rd626, %rd124, %rd625;
	st.global.u16 	[%rd626], %r1141;
	bra.uni 	$L__BB1_311;
$L__BB1_309:
	shl.b64 	%rd627, %rd125, 2;
	add.s64 	%rd628, %rd124, %rd627;
	st.global.f32 	[%rd628], %f1918;
	bra.uni 	$L__BB1_311;
$L__BB1_310:
	cvt.rn.f16.f32 %rs67, %f1918;
	shl.b64 	%rd629, %rd125, 1;
	add.s64 	%rd630, %rd124, %rd629;
	st.global.u16 	[%rd630], %rs67;
$L__BB1_311:
	and.pred  	%p232, %p171, %p221;
	@!%p232 bra 	$L__BB1_317;
	bra.uni 	$L__BB1_312;
$L__BB1_312:
	ld.local.u64 	%rd632, [%rd1+24];
	cvta.to.global.u64 	%rd126, %rd632;
	ld.local.u32 	%r1144, [%rd1+64];
	cvt.u64.u32 	%rd633, %r145;
	mul.lo.s64 	%rd634, %rd633, %rd3;
	cvt.u64.u32 	%rd635, %r150;
	add.s64 	%rd127, %rd634, %rd635;
	//activate %f1919, %r1332
	setp.eq.s32 	%p233, %r1144, 0;
	@%p233 bra 	$L__BB1_315;
	setp.ne.s32 	%p234, %r1144, 1;
	@%p234 bra 	$L__BB1_316;
	mov.f32 	%f1454, 0f00000000;
	cvt.rn.bf16x2.f32 %r1145, %f1454, %f1919;
	shl.b64 	%rd636, %rd127, 1;
	add.s64 	%rd637, %rd126, %rd636;
	st.global.u16 	[%rd637], %r1145;
	bra.uni 	$L__BB1_317;
$L__BB1_315:
	shl.b64 	%rd638, %rd127, 2;
	add.s64 	%rd639, %rd126, %rd638;
	st.global.f32 	[%rd639], %f1919;
	bra.uni 	$L__BB1_317;
$L__BB1_316:
	cvt.rn.f16.f32 %rs68, %f1919;
	shl.b64 	%rd640, %rd127, 1;
	add.s64 	%rd641, %rd126, %rd640;
	st.global.u16 	[%rd641], %rs68;
$L__BB1_317:
	and.pred  	%p237, %p171, %p226;
	@!%p237 bra 	$L__BB1_323;
	bra.uni 	$L__BB1_318;
$L__BB1_318:
	ld.local.u64 	%rd642, [%rd1+24];
	cvta.to.global.u64 	%rd128, %rd642;
	ld.local.u32 	%r1147, [%rd1+64];
	cvt.u64.u32 	%rd643, %r145;
	mul.lo.s64 	%rd644, %rd643, %rd3;
	cvt.u64.u32 	%rd645, %r152;
	add.s64 	%rd129, %rd644, %rd645;
	//activate %f1920, %r1332
	setp.eq.s32 	%p238, %r1147, 0;
	@%p238 bra 	$L__BB1_321;
	setp.ne.s32 	%p239, %r1147, 1;
	@%p239 bra 	$L__BB1_322;
	mov.f32 	%f1459, 0f00000000;
	cvt.rn.bf16x2.f32 %r1148, %f1459, %f1920;
	shl.b64 	%rd646, %rd129, 1;
	add.s64 	%rd647, %rd128, %rd646;
	st.global.u16 	[%rd647], %r1148;
	bra.uni 	$L__BB1_323;
$L__BB1_321:
	shl.b64 	%rd648, %rd129, 2;
	add.s64 	%rd649, %rd128, %rd648;
	st.global.f32 	[%rd649], %f1920;
	bra.uni 	$L__BB1_323;
$L__BB1_322:
	cvt.rn.f16.f32 %rs69, %f1920;
	shl.b64 	%rd650, %rd129, 1;
	add.s64 	%rd651, %rd128, %rd650;
	st.global.u16 	[%rd651], %rs69;
$L__BB1_323:
	or.b32  	%r153, %r43, 16;
	setp.lt.s32 	%p241, %r153, %r9;
	and.pred  	%p242, %p241, %p161;
	@!%p242 bra 	$L__BB1_329;
	bra.uni 	$L__BB1_324;
$L__BB1_324:
	ld.local.u64 	%rd653, [%rd1+24];
	cvta.to.global.u64 	%rd130, %rd653;
	ld.local.u32 	%r1151, [%rd1+64];
	cvt.u64.u32 	%rd654, %r153;
	mul.lo.s64 	%rd655, %rd654, %rd3;
	cvt.u64.u32 	%rd656, %r1086;
	add.s64 	%rd131, %rd655, %rd656;
	//activate %f1921, %r1332
	setp.eq.s32 	%p243, %r1151, 0;
	@%p243 bra 	$L__BB1_327;
	setp.ne.s32 	%p244, %r1151, 1;
	@%p244 bra 	$L__BB1_328;
	mov.f32 	%f1464, 0f00000000;
	cvt.rn.bf16x2.f32 %r1152, %f1464, %f1921;
	shl.b64 	%rd657, %rd131, 1;
	add.s64 	%rd658, %rd130, %rd657;
	st.global.u16 	[%rd658], %r1152;
	bra.uni 	$L__BB1_329;
$L__BB1_327:
	shl.b64 	%rd659, %rd131, 2;
	add.s64 	%rd660, %rd130, %rd659;
	st.global.f32 	[%rd660], %f1921;
	bra.uni 	$L__BB1_329;
$L__BB1_328:
	cvt.rn.f16.f32 %rs70, %f1921;
	shl.b64 	%rd661, %rd131, 1;
	add.s64 	%rd662, %rd130, %rd661;
	st.global.u16 	[%rd662], %rs70;
$L__BB1_329:
	and.pred  	%p247, %p241, %p166;
	@!%p247 bra 	$L__BB1_335;
	bra.uni 	$L__BB1_330;
$L__BB1_330:
	ld.local.u64 	%rd664, [%rd1+24];
	cvta.to.global.u64 	%rd132, %rd664;
	ld.local.u32 	%r1155, [%rd1+64];
	cvt.u64.u32 	%rd665, %r153;
	mul.lo.s64 	%rd133, %rd665, %rd3;
	//activate %f1922, %r1332
	setp.eq.s32 	%p248, %r1155, 0;
	@%p248 bra 	$L__BB1_333;
	setp.ne.s32 	%p249, %r1155, 1;
	@%p249 bra 	$L__BB1_334;
	mov.f32 	%f1469, 0f00000000;
	cvt.rn.bf16x2.f32 %r1156, %f1469, %f1922;
	cvt.u64.u32 	%rd666, %r1086;
	add.s64 	%rd667, %rd133, %rd666;
	shl.b64 	%rd668, %rd667, 1;
	add.s64 	%rd669, %rd132, %rd668;
	st.global.u16 	[%rd669+2], %r1156;
	bra.uni 	$L__BB1_335;
$L__BB1_333:
	cvt.u64.u32 	%rd670, %r1086;
	add.s64 	%rd671, %rd133, %rd670;
	shl.b64 	%rd672, %rd671, 2;
	add.s64 	%rd673, %rd132, %rd672;
	st.global.f32 	[%rd673+4], %f1922;
	bra.uni 	$L__BB1_335;
$L__BB1_334:
	cvt.rn.f16.f32 %rs71, %f1922;
	cvt.u64.u32 	%rd674, %r1086;
	add.s64 	%rd675, %rd133, %rd674;
	shl.b64 	%rd676, %rd675, 1;
	add.s64 	%rd677, %rd132, %rd676;
	st.global.u16 	[%rd677+2], %rs71;
$L__BB1_335:
	or.b32  	%r154, %r43, 24;
	setp.lt.s32 	%p251, %r154, %r9;
	and.pred  	%p252, %p251, %p161;
	@!%p252 bra 	$L__BB1_341;
	bra.uni 	$L__BB1_336;
$L__BB1_336:
	ld.local.u64 	%rd679, [%rd1+24];
	cvta.to.global.u64 	%rd134, %rd679;
	ld.local.u32 	%r1159, [%rd1+64];
	cvt.u64.u32 	%rd680, %r154;
	mul.lo.s64 	%rd681, %rd680, %rd3;
	cvt.u64.u32 	%rd682, %r1086;
	add.s64 	%rd135, %rd681, %rd682;
	//activate %f1923, %r1332
	setp.eq.s32 	%p253, %r1159, 0;
	@%p253 bra 	$L__BB1_339;
	setp.ne.s32 	%p254, %r1159, 1;
	@%p254 bra 	$L__BB1_340;
	mov.f32 	%f1474, 0f00000000;
	cvt.rn.bf16x2.f32 %r1160, %f1474, %f1923;
	shl.b64 	%rd683, %rd135, 1;
	add.s64 	%rd684, %rd134, %rd683;
	st.global.u16 	[%rd684], %r1160;
	bra.uni 	$L__BB1_341;
$L__BB1_339:
	shl.b64 	%rd685, %rd135, 2;
	add.s64 	%rd686, %rd134, %rd685;
	st.global.f32 	[%rd686], %f1923;
	bra.uni 	$L__BB1_341;
$L__BB1_340:
	cvt.rn.f16.f32 %rs72, %f1923;
	shl.b64 	%rd687, %rd135, 1;
	add.s64 	%rd688, %rd134, %rd687;
	st.global.u16 	[%rd688], %rs72;
$L__BB1_341:
	and.pred  	%p257, %p251, %p166;
	@!%p257 bra 	$L__BB1_347;
	bra.uni 	$L__BB1_342;
$L__BB1_342:
	ld.local.u64 	%rd690, [%rd1+24];
	cvta.to.global.u64 	%rd136, %rd690;
	ld.local.u32 	%r1163, [%rd1+64];
	cvt.u64.u32 	%rd691, %r154;
	mul.lo.s64 	%rd137, %rd691, %rd3;
	//activate %f1924, %r1332
	setp.eq.s32 	%p258, %r1163, 0;
	@%p258 bra 	$L__BB1_345;
	setp.ne.s32 	%p259, %r1163, 1;
	@%p259 bra 	$L__BB1_346;
	mov.f32 	%f1479, 0f00000000;
	cvt.rn.bf16x2.f32 %r1164, %f1479, %f1924;
	cvt.u64.u32 	%rd692, %r1086;
	add.s64 	%rd693, %rd137, %rd692;
	shl.b64 	%rd694, %rd693, 1;
	add.s64 	%rd695, %rd136, %rd694;
	st.global.u16 	[%rd695+2], %r1164;
	bra.uni 	$L__BB1_347;
$L__BB1_345:
	cvt.u64.u32 	%rd696, %r1086;
	add.s64 	%rd697, %rd137, %rd696;
	shl.b64 	%rd698, %rd697, 2;
	add.s64 	%rd699, %rd136, %rd698;
	st.global.f32 	[%rd699+4], %f1924;
	bra.uni 	$L__BB1_347;
$L__BB1_346:
	cvt.rn.f16.f32 %rs73, %f1924;
	cvt.u64.u32 	%rd700, %r1086;
	add.s64 	%rd701, %rd137, %rd700;
	shl.b64 	%rd702, %rd701, 1;
	add.s64 	%rd703, %rd136, %rd702;
	st.global.u16 	[%rd703+2], %rs73;
$L__BB1_347:
	and.pred  	%p262, %p241, %p181;
	@!%p262 bra 	$L__BB1_353;
	bra.uni 	$L__BB1_348;
$L__BB1_348:
	ld.local.u64 	%rd705, [%rd1+24];
	cvta.to.global.u64 	%rd138, %rd705;
	ld.local.u32 	%r1167, [%rd1+64];
	cvt.u64.u32 	%rd706, %r153;
	mul.lo.s64 	%rd707, %rd706, %rd3;
	cvt.u64.u32 	%rd708, %r146;
	add.s64 	%rd139, %rd707, %rd708;
	//activate %f1925, %r1332
	setp.eq.s32 	%p263, %r1167, 0;
	@%p263 bra 	$L__BB1_351;
	setp.ne.s32 	%p264, %r1167, 1;
	@%p264 bra 	$L__BB1_352;
	mov.f32 	%f1484, 0f00000000;
	cvt.rn.bf16x2.f32 %r1168, %f1484, %f1925;
	shl.b64 	%rd709, %rd139, 1;
	add.s64 	%rd710, %rd138, %rd709;
	st.global.u16 	[%rd710], %r1168;
	bra.uni 	$L__BB1_353;
$L__BB1_351:
	shl.b64 	%rd711, %rd139, 2;
	add.s64 	%rd712, %rd138, %rd711;
	st.global.f32 	[%rd712], %f1925;
	bra.uni 	$L__BB1_353;
$L__BB1_352:
	cvt.rn.f16.f32 %rs74, %f1925;
	shl.b64 	%rd713, %rd139, 1;
	add.s64 	%rd714, %rd138, %rd713;
	st.global.u16 	[%rd714], %rs74;
$L__BB1_353:
	and.pred  	%p267, %p241, %p186;
	@!%p267 bra 	$L__BB1_359;
	bra.uni 	$L__BB1_354;
$L__BB1_354:
	ld.local.u64 	%rd716, [%rd1+24];
	cvta.to.global.u64 	%rd140, %rd716;
	ld.local.u32 	%r1171, [%rd1+64];
	cvt.u64.u32 	%rd717, %r153;
	mul.lo.s64 	%rd718, %rd717, %rd3;
	cvt.u64.u32 	%rd719, %r147;
	add.s64 	%rd141, %rd718, %rd719;
	//activate %f1926, %r1332
	setp.eq.s32 	%p268, %r1171, 0;
	@%p268 bra 	$L__BB1_357;
	setp.ne.s32 	%p269, %r1171, 1;
	@%p269 bra 	$L__BB1_358;
	mov.f32 	%f1489, 0f00000000;
	cvt.rn.bf16x2.f32 %r1172, %f1489, %f1926;
	shl.b64 	%rd720, %rd141, 1;
	add.s64 	%rd721, %rd140, %rd720;
	st.global.u16 	[%rd721], %r1172;
	bra.uni 	$L__BB1_359;
$L__BB1_357:
	shl.b64 	%rd722, %rd141, 2;
	add.s64 	%rd723, %rd140, %rd722;
	st.global.f32 	[%rd723], %f1926;
	bra.uni 	$L__BB1_359;
$L__BB1_358:
	cvt.rn.f16.f32 %rs75, %f1926;
	shl.b64 	%rd724, %rd141, 1;
	add.s64 	%rd725, %rd140, %rd724;
	st.global.u16 	[%rd725], %rs75;
$L__BB1_359:
	and.pred  	%p272, %p251, %p181;
	@!%p272 bra 	$L__BB1_365;
	bra.uni 	$L__BB1_360;
$L__BB1_360:
	ld.local.u64 	%rd727, [%rd1+24];
	cvta.to.global.u64 	%rd142, %rd727;
	ld.local.u32 	%r1175, [%rd1+64];
	cvt.u64.u32 	%rd728, %r154;
	mul.lo.s64 	%rd729, %rd728, %rd3;
	cvt.u64.u32 	%rd730, %r146;
	add.s64 	%rd143, %rd729, %rd730;
	//activate %f1927, %r1332
	setp.eq.s32 	%p273, %r1175, 0;
	@%p273 bra 	$L__BB1_363;
	setp.ne.s32 	%p274, %r1175, 1;
	@%p274 bra 	$L__BB1_364;
	mov.f32 	%f1494, 0f00000000;
	cvt.rn.bf16x2.f32 %r1176, %f1494, %f1927;
	shl.b64 	%rd731, %rd143, 1;
	add.s64 	%rd732, %rd142, %rd731;
	st.global.u16 	[%rd732], %r1176;
	bra.uni 	$L__BB1_365;
$L__BB1_363:
	shl.b64 	%rd733, %rd143, 2;
	add.s64 	%rd734, %rd142, %rd733;
	st.global.f32 	[%rd734], %f1927;
	bra.uni 	$L__BB1_365;
$L__BB1_364:
	cvt.rn.f16.f32 %rs76, %f1927;
	shl.b64 	%rd735, %rd143, 1;
	add.s64 	%rd736, %rd142, %rd735;
	st.global.u16 	[%rd736], %rs76;
$L__BB1_365:
	and.pred  	%p277, %p251, %p186;
	@!%p277 bra 	$L__BB1_371;
	bra.uni 	$L__BB1_366;
$L__BB1_366:
	ld.local.u64 	%rd738, [%rd1+24];
	cvta.to.global.u64 	%rd144, %rd738;
	ld.local.u32 	%r1179, [%rd1+64];
	cvt.u64.u32 	%rd739, %r154;
	mul.lo.s64 	%rd740, %rd739, %rd3;
	cvt.u64.u32 	%rd741, %r147;
	add.s64 	%rd145, %rd740, %rd741;
	//activate %f1928, %r1332
	setp.eq.s32 	%p278, %r1179, 0;
	@%p278 bra 	$L__BB1_369;
	setp.ne.s32 	%p279, %r1179, 1;
	@%p279 bra 	$L__BB1_370;
	mov.f32 	%f1499, 0f00000000;
	cvt.rn.bf16x2.f32 %r1180, %f1499, %f1928;
	shl.b64 	%rd742, %rd145, 1;
	add.s64 	%rd743, %rd144, %rd742;
	st.global.u16 	[%rd743], %r1180;
	bra.uni 	$L__BB1_371;
$L__BB1_369:
	shl.b64 	%rd744, %rd145, 2;
	add.s64 	%rd745, %rd144, %rd744;
	st.global.f32 	[%rd745], %f1928;
	bra.uni 	$L__BB1_371;
$L__BB1_370:
	cvt.rn.f16.f32 %rs77, %f1928;
	shl.b64 	%rd746, %rd145, 1;
	add.s64 	%rd747, %rd144, %rd746;
	st.global.u16 	[%rd747], %rs77;
$L__BB1_371:
	and.pred  	%p282, %p241, %p201;
	@!%p282 bra 	$L__BB1_377;
	bra.uni 	$L__BB1_372;
$L__BB1_372:
	ld.local.u64 	%rd749, [%rd1+24];
	cvta.to.global.u64 	%rd146, %rd749;
	ld.local.u32 	%r1183, [%rd1+64];
	cvt.u64.u32 	%rd750, %r153;
	mul.lo.s64 	%rd751, %rd750, %rd3;
	cvt.u64.u32 	%rd752, %r148;
	add.s64 	%rd147, %rd751, %rd752;
	//activate %f1929, %r1332
	setp.eq.s32 	%p283, %r1183, 0;
	@%p283 bra 	$L__BB1_375;
	setp.ne.s32 	%p284, %r1183, 1;
	@%p284 bra 	$L__BB1_376;
	mov.f32 	%f1504, 0f00000000;
	cvt.rn.bf16x2.f32 %r1184, %f1504, %f1929;
	shl.b64 	%rd753, %rd147, 1;
	add.s64 	%rd754, %rd146, %rd753;
	st.global.u16 	[%rd754], %r1184;
	bra.uni 	$L__BB1_377;
$L__BB1_375:
	shl.b64 	%rd755, %rd147, 2;
	add.s64 	%rd756, %rd146, %rd755;
	st.global.f32 	[%rd756], %f1929;
	bra.uni 	$L__BB1_377;
$L__BB1_376:
	cvt.rn.f16.f32 %rs78, %f1929;
	shl.b64 	%rd757, %rd147, 1;
	add.s64 	%rd758, %rd146, %rd757;
	st.global.u16 	[%rd758], %rs78;
$L__BB1_377:
	and.pred  	%p287, %p241, %p206;
	@!%p287 bra 	$L__BB1_383;
	bra.uni 	$L__BB1_378;
$L__BB1_378:
	ld.local.u64 	%rd760, [%rd1+24];
	cvta.to.global.u64 	%rd148, %rd760;
	ld.local.u32 	%r1187, [%rd1+64];
	cvt.u64.u32 	%rd761, %r153;
	mul.lo.s64 	%rd762, %rd761, %rd3;
	cvt.u64.u32 	%rd763, %r149;
	add.s64 	%rd149, %rd762, %rd763;
	//activate %f1930, %r1332
	setp.eq.s32 	%p288, %r1187, 0;
	@%p288 bra 	$L__BB1_381;
	setp.ne.s32 	%p289, %r1187, 1;
	@%p289 bra 	$L__BB1_382;
	mov.f32 	%f1509, 0f00000000;
	cvt.rn.bf16x2.f32 %r1188, %f1509, %f1930;
	shl.b64 	%rd764, %rd149, 1;
	add.s64 	%rd765, %rd148, %rd764;
	st.global.u16 	[%rd765], %r1188;
	bra.uni 	$L__BB1_383;
$L__BB1_381:
	shl.b64 	%rd766, %rd149, 2;
	add.s64 	%rd767, %rd148, %rd766;
	st.global.f32 	[%rd767], %f1930;
	bra.uni 	$L__BB1_383;
$L__BB1_382:
	cvt.rn.f16.f32 %rs79, %f1930;
	shl.b64 	%rd768, %rd149, 1;
	add.s64 	%rd769, %rd148, %rd768;
	st.global.u16 	[%rd769], %rs79;
$L__BB1_383:
	and.pred  	%p292, %p251, %p201;
	@!%p292 bra 	$L__BB1_389;
	bra.uni 	$L__BB1_384;
$L__BB1_384:
	ld.local.u64 	%rd771, [%rd1+24];
	cvta.to.global.u64 	%rd150, %rd771;
	ld.local.u32 	%r1191, [%rd1+64];
	cvt.u64.u32 	%rd772, %r154;
	mul.lo.s64 	%rd773, %rd772, %rd3;
	cvt.u64.u32 	%rd774, %r148;
	add.s64 	%rd151, %rd773, %rd774;
	//activate %f1931, %r1332
	setp.eq.s32 	%p293, %r1191, 0;
	@%p293 bra 	$L__BB1_387;
	setp.ne.s32 	%p294, %r1191, 1;
	@%p294 bra 	$L__BB1_388;
	mov.f32 	%f1514, 0f00000000;
	cvt.rn.bf16x2.f32 %r1192, %f1514, %f1931;
	shl.b64 	%rd775, %rd151, 1;
	add.s64 	%rd776, %rd150, %rd775;
	st.global.u16 	[%rd776], %r1192;
	bra.uni 	$L__BB1_389;
$L__BB1_387:
	shl.b64 	%rd777, %rd151, 2;
	add.s64 	%rd778, %rd150, %rd777;
	st.global.f32 	[%rd778], %f1931;
	bra.uni 	$L__BB1_389;
$L__BB1_388:
	cvt.rn.f16.f32 %rs80, %f1931;
	shl.b64 	%rd779, %rd151, 1;
	add.s64 	%rd780, %rd150, %rd779;
	st.global.u16 	[%rd780], %rs80;
$L__BB1_389:
	and.pred  	%p297, %p251, %p206;
	@!%p297 bra 	$L__BB1_395;
	bra.uni 	$L__BB1_390;
$L__BB1_390:
	ld.local.u64 	%rd782, [%rd1+24];
	cvta.to.global.u64 	%rd152, %rd782;
	ld.local.u32 	%r1195, [%rd1+64];
	cvt.u64.u32 	%rd783, %r154;
	mul.lo.s64 	%rd784, %rd783, %rd3;
	cvt.u64.u32 	%rd785, %r149;
	add.s64 	%rd153, %rd784, %rd785;
	//activate %f1932, %r1332
	setp.eq.s32 	%p298, %r1195, 0;
	@%p298 bra 	$L__BB1_393;
	setp.ne.s32 	%p299, %r1195, 1;
	@%p299 bra 	$L__BB1_394;
	mov.f32 	%f1519, 0f00000000;
	cvt.rn.bf16x2.f32 %r1196, %f1519, %f1932;
	shl.b64 	%rd786, %rd153, 1;
	add.s64 	%rd787, %rd152, %rd786;
	st.global.u16 	[%rd787], %r1196;
	bra.uni 	$L__BB1_395;
$L__BB1_393:
	shl.b64 	%rd788, %rd153, 2;
	add.s64 	%rd789, %rd152, %rd788;
	st.global.f32 	[%rd789], %f1932;
	bra.uni 	$L__BB1_395;
$L__BB1_394:
	cvt.rn.f16.f32 %rs81, %f1932;
	shl.b64 	%rd790, %rd153, 1;
	add.s64 	%rd791, %rd152, %rd790;
	st.global.u16 	[%rd791], %rs81;
$L__BB1_395:
	and.pred  	%p302, %p241, %p221;
	@!%p302 bra 	$L__BB1_401;
	bra.uni 	$L__BB1_396;
$L__BB1_396:
	ld.local.u64 	%rd793, [%rd1+24];
	cvta.to.global.u64 	%rd154, %rd793;
	ld.local.u32 	%r1199, [%rd1+64];
	cvt.u64.u32 	%rd794, %r153;
	mul.lo.s64 	%rd795, %rd794, %rd3;
	cvt.u64.u32 	%rd796, %r150;
	add.s64 	%rd155, %rd795, %rd796;
	//activate %f1933, %r1332
	setp.eq.s32 	%p303, %r1199, 0;
	@%p303 bra 	$L__BB1_399;
	setp.ne.s32 	%p304, %r1199, 1;
	@%p304 bra 	$L__BB1_400;
	mov.f32 	%f1524, 0f00000000;
	cvt.rn.bf16x2.f32 %r1200, %f1524, %f1933;
	shl.b64 	%rd797, %rd155, 1;
	add.s64 	%rd798, %rd154, %rd797;
	st.global.u16 	[%rd798], %r1200;
	bra.uni 	$L__BB1_401;
$L__BB1_399:
	shl.b64 	%rd799, %rd155, 2;
	add.s64 	%rd800, %rd154, %rd799;
	st.global.f32 	[%rd800], %f1933;
	bra.uni 	$L__BB1_401;
$L__BB1_400:
	cvt.rn.f16.f32 %rs82, %f1933;
	shl.b64 	%rd801, %rd155, 1;
	add.s64 	%rd802, %rd154, %rd801;
	st.global.u16 	[%rd802], %rs82;
$L__BB1_401:
	and.pred  	%p307, %p241, %p226;
	@!%p307 bra 	$L__BB1_407;
	bra.uni 	$L__BB1_402;
$L__BB1_402:
	ld.local.u64 	%rd803, [%rd1+24];
	cvta.to.global.u64 	%rd156, %rd803;
	ld.local.u32 	%r1202, [%rd1+64];
	cvt.u64.u32 	%rd804, %r153;
	mul.lo.s64 	%rd805, %rd804, %rd3;
	cvt.u64.u32 	%rd806, %r152;
	add.s64 	%rd157, %rd805, %rd806;
	//activate %f1934, %r1332
	setp.eq.s32 	%p308, %r1202, 0;
	@%p308 bra 	$L__BB1_405;
	setp.ne.s32 	%p309, %r1202, 1;
	@%p309 bra 	$L__BB1_406;
	mov.f32 	%f1529, 0f00000000;
	cvt.rn.bf16x2.f32 %r1203, %f1529, %f1934;
	shl.b64 	%rd807, %rd157, 1;
	add.s64 	%rd808, %rd156, %rd807;
	st.global.u16 	[%rd808], %r1203;
	bra.uni 	$L__BB1_407;
$L__BB1_405:
	shl.b64 	%rd809, %rd157, 2;
	add.s64 	%rd810, %rd156, %rd809;
	st.global.f32 	[%rd810], %f1934;
	bra.uni 	$L__BB1_407;
$L__BB1_406:
	cvt.rn.f16.f32 %rs83, %f1934;
	shl.b64 	%rd811, %rd157, 1;
	add.s64 	%rd812, %rd156, %rd811;
	st.global.u16 	[%rd812], %rs83;
$L__BB1_407:
	and.pred  	%p312, %p251, %p221;
	@!%p312 bra 	$L__BB1_413;
	bra.uni 	$L__BB1_408;
$L__BB1_408:
	ld.local.u64 	%rd814, [%rd1+24];
	cvta.to.global.u64 	%rd158, %rd814;
	ld.local.u32 	%r1206, [%rd1+64];
	cvt.u64.u32 	%rd815, %r154;
	mul.lo.s64 	%rd816, %rd815, %rd3;
	cvt.u64.u32 	%rd817, %r150;
	add.s64 	%rd159, %rd816, %rd817;
	//activate %f1935, %r1332
	setp.eq.s32 	%p313, %r1206, 0;
	@%p313 bra 	$L__BB1_411;
	setp.ne.s32 	%p314, %r1206, 1;
	@%p314 bra 	$L__BB1_412;
	mov.f32 	%f1534, 0f00000000;
	cvt.rn.bf16x2.f32 %r1207, %f1534, %f1935;
	shl.b64 	%rd818, %rd159, 1;
	add.s64 	%rd819, %rd158, %rd818;
	st.global.u16 	[%rd819], %r1207;
	bra.uni 	$L__BB1_413;
$L__BB1_411:
	shl.b64 	%rd820, %rd159, 2;
	add.s64 	%rd821, %rd158, %rd820;
	st.global.f32 	[%rd821], %f1935;
	bra.uni 	$L__BB1_413;
$L__BB1_412:
	cvt.rn.f16.f32 %rs84, %f1935;
	shl.b64 	%rd822, %rd159, 1;
	add.s64 	%rd823, %rd158, %rd822;
	st.global.u16 	[%rd823], %rs84;
$L__BB1_413:
	and.pred  	%p317, %p251, %p226;
	@!%p317 bra 	$L__BB1_419;
	bra.uni 	$L__BB1_414;
$L__BB1_414:
	ld.local.u64 	%rd824, [%rd1+24];
	cvta.to.global.u64 	%rd160, %rd824;
	ld.local.u32 	%r1209, [%rd1+64];
	cvt.u64.u32 	%rd825, %r154;
	mul.lo.s64 	%rd826, %rd825, %rd3;
	cvt.u64.u32 	%rd827, %r152;
	add.s64 	%rd161, %rd826, %rd827;
	//activate %f1936, %r1332
	setp.eq.s32 	%p318, %r1209, 0;
	@%p318 bra 	$L__BB1_417;
	setp.ne.s32 	%p319, %r1209, 1;
	@%p319 bra 	$L__BB1_418;
	mov.f32 	%f1539, 0f00000000;
	cvt.rn.bf16x2.f32 %r1210, %f1539, %f1936;
	shl.b64 	%rd828, %rd161, 1;
	add.s64 	%rd829, %rd160, %rd828;
	st.global.u16 	[%rd829], %r1210;
	bra.uni 	$L__BB1_419;
$L__BB1_417:
	shl.b64 	%rd830, %rd161, 2;
	add.s64 	%rd831, %rd160, %rd830;
	st.global.f32 	[%rd831], %f1936;
	bra.uni 	$L__BB1_419;
$L__BB1_418:
	cvt.rn.f16.f32 %rs85, %f1936;
	shl.b64 	%rd832, %rd161, 1;
	add.s64 	%rd833, %rd160, %rd832;
	st.global.u16 	[%rd833], %rs85;
$L__BB1_419:
	or.b32  	%r155, %r43, 32;
	setp.lt.s32 	%p321, %r155, %r9;
	and.pred  	%p322, %p321, %p161;
	@!%p322 bra 	$L__BB1_425;
	bra.uni 	$L__BB1_420;
$L__BB1_420:
	ld.local.u64 	%rd835, [%rd1+24];
	cvta.to.global.u64 	%rd162, %rd835;
	ld.local.u32 	%r1213, [%rd1+64];
	cvt.u64.u32 	%rd836, %r155;
	mul.lo.s64 	%rd837, %rd836, %rd3;
	cvt.u64.u32 	%rd838, %r1086;
	add.s64 	%rd163, %rd837, %rd838;
	//activate %f1937, %r1332
	setp.eq.s32 	%p323, %r1213, 0;
	@%p323 bra 	$L__BB1_423;
	setp.ne.s32 	%p324, %r1213, 1;
	@%p324 bra 	$L__BB1_424;
	mov.f32 	%f1544, 0f00000000;
	cvt.rn.bf16x2.f32 %r1214, %f1544, %f1937;
	shl.b64 	%rd839, %rd163, 1;
	add.s64 	%rd840, %rd162, %rd839;
	st.global.u16 	[%rd840], %r1214;
	bra.uni 	$L__BB1_425;
$L__BB1_423:
	shl.b64 	%rd841, %rd163, 2;
	add.s64 	%rd842, %rd162, %rd841;
	st.global.f32 	[%rd842], %f1937;
	bra.uni 	$L__BB1_425;
$L__BB1_424:
	cvt.rn.f16.f32 %rs86, %f1937;
	shl.b64 	%rd843, %rd163, 1;
	add.s64 	%rd844, %rd162, %rd843;
	st.global.u16 	[%rd844], %rs86;
$L__BB1_425:
	and.pred  	%p327, %p321, %p166;
	@!%p327 bra 	$L__BB1_431;
	bra.uni 	$L__BB1_426;
$L__BB1_426:
	ld.local.u64 	%rd846, [%rd1+24];
	cvta.to.global.u64 	%rd164, %rd846;
	ld.local.u32 	%r1217, [%rd1+64];
	cvt.u64.u32 	%rd847, %r155;
	mul.lo.s64 	%rd165, %rd847, %rd3;
	//activate %f1938, %r1332
	setp.eq.s32 	%p328, %r1217, 0;
	@%p328 bra 	$L__BB1_429;
	setp.ne.s32 	%p329, %r1217, 1;
	@%p329 bra 	$L__BB1_430;
	mov.f32 	%f1549, 0f00000000;
	cvt.rn.bf16x2.f32 %r1218, %f1549, %f1938;
	cvt.u64.u32 	%rd848, %r1086;
	add.s64 	%rd849, %rd165, %rd848;
	shl.b64 	%rd850, %rd849, 1;
	add.s64 	%rd851, %rd164, %rd850;
	st.global.u16 	[%rd851+2], %r1218;
	bra.uni 	$L__BB1_431;
$L__BB1_429:
	cvt.u64.u32 	%rd852, %r1086;
	add.s64 	%rd853, %rd165, %rd852;
	shl.b64 	%rd854, %rd853, 2;
	add.s64 	%rd855, %rd164, %rd854;
	st.global.f32 	[%rd855+4], %f1938;
	bra.uni 	$L__BB1_431;
$L__BB1_430:
	cvt.rn.f16.f32 %rs87, %f1938;
	cvt.u64.u32 	%rd856, %r1086;
	add.s64 	%rd857, %rd165, %rd856;
	shl.b64 	%rd858, %rd857, 1;
	add.s64 	%rd859, %rd164, %rd858;
	st.global.u16 	[%rd859+2], %rs87;
$L__BB1_431:
	or.b32  	%r156, %r43, 40;
	setp.lt.s32 	%p331, %r156, %r9;
	and.pred  	%p332, %p331, %p161;
	@!%p332 bra 	$L__BB1_437;
	bra.uni 	$L__BB1_432;
$L__BB1_432:
	ld.local.u64 	%rd861, [%rd1+24];
	cvta.to.global.u64 	%rd166, %rd861;
	ld.local.u32 	%r1221, [%rd1+64];
	cvt.u64.u32 	%rd862, %r156;
	mul.lo.s64 	%rd863, %rd862, %rd3;
	cvt.u64.u32 	%rd864, %r1086;
	add.s64 	%rd167, %rd863, %rd864;
	//activate %f1939, %r1332
	setp.eq.s32 	%p333, %r1221, 0;
	@%p333 bra 	$L__BB1_435;
	setp.ne.s32 	%p334, %r1221, 1;
	@%p334 bra 	$L__BB1_436;
	mov.f32 	%f1554, 0f00000000;
	cvt.rn.bf16x2.f32 %r1222, %f1554, %f1939;
	shl.b64 	%rd865, %rd167, 1;
	add.s64 	%rd866, %rd166, %rd865;
	st.global.u16 	[%rd866], %r1222;
	bra.uni 	$L__BB1_437;
$L__BB1_435:
	shl.b64 	%rd867, %rd167, 2;
	add.s64 	%rd868, %rd166, %rd867;
	st.global.f32 	[%rd868], %f1939;
	bra.uni 	$L__BB1_437;
$L__BB1_436:
	cvt.rn.f16.f32 %rs88, %f1939;
	shl.b64 	%rd869, %rd167, 1;
	add.s64 	%rd870, %rd166, %rd869;
	st.global.u16 	[%rd870], %rs88;
$L__BB1_437:
	and.pred  	%p337, %p331, %p166;
	@!%p337 bra 	$L__BB1_443;
	bra.uni 	$L__BB1_438;
$L__BB1_438:
	ld.local.u64 	%rd872, [%rd1+24];
	cvta.to.global.u64 	%rd168, %rd872;
	ld.local.u32 	%r1225, [%rd1+64];
	cvt.u64.u32 	%rd873, %r156;
	mul.lo.s64 	%rd169, %rd873, %rd3;
	//activate %f1940, %r1332
	setp.eq.s32 	%p338, %r1225, 0;
	@%p338 bra 	$L__BB1_441;
	setp.ne.s32 	%p339, %r1225, 1;
	@%p339 bra 	$L__BB1_442;
	mov.f32 	%f1559, 0f00000000;
	cvt.rn.bf16x2.f32 %r1226, %f1559, %f1940;
	cvt.u64.u32 	%rd874, %r1086;
	add.s64 	%rd875, %rd169, %rd874;
	shl.b64 	%rd876, %rd875, 1;
	add.s64 	%rd877, %rd168, %rd876;
	st.global.u16 	[%rd877+2], %r1226;
	bra.uni 	$L__BB1_443;
$L__BB1_441:
	cvt.u64.u32 	%rd878, %r1086;
	add.s64 	%rd879, %rd169, %rd878;
	shl.b64 	%rd880, %rd879, 2;
	add.s64 	%rd881, %rd168, %rd880;
	st.global.f32 	[%rd881+4], %f1940;
	bra.uni 	$L__BB1_443;
$L__BB1_442:
	cvt.rn.f16.f32 %rs89, %f1940;
	cvt.u64.u32 	%rd882, %r1086;
	add.s64 	%rd883, %rd169, %rd882;
	shl.b64 	%rd884, %rd883, 1;
	add.s64 	%rd885, %rd168, %rd884;
	st.global.u16 	[%rd885+2], %rs89;
$L__BB1_443:
	and.pred  	%p342, %p321, %p181;
	@!%p342 bra 	$L__BB1_449;
	bra.uni 	$L__BB1_444;
$L__BB1_444:
	ld.local.u64 	%rd887, [%rd1+24];
	cvta.to.global.u64 	%rd170, %rd887;
	ld.local.u32 	%r1229, [%rd1+64];
	cvt.u64.u32 	%rd888, %r155;
	mul.lo.s64 	%rd889, %rd888, %rd3;
	cvt.u64.u32 	%rd890, %r146;
	add.s64 	%rd171, %rd889, %rd890;
	//activate %f1941, %r1332
	setp.eq.s32 	%p343, %r1229, 0;
	@%p343 bra 	$L__BB1_447;
	setp.ne.s32 	%p344, %r1229, 1;
	@%p344 bra 	$L__BB1_448;
	mov.f32 	%f1564, 0f00000000;
	cvt.rn.bf16x2.f32 %r1230, %f1564, %f1941;
	shl.b64 	%rd891, %rd171, 1;
	add.s64 	%rd892, %rd170, %rd891;
	st.global.u16 	[%rd892], %r1230;
	bra.uni 	$L__BB1_449;
$L__BB1_447:
	shl.b64 	%rd893, %rd171, 2;
	add.s64 	%rd894, %rd170, %rd893;
	st.global.f32 	[%rd894], %f1941;
	bra.uni 	$L__BB1_449;
$L__BB1_448:
	cvt.rn.f16.f32 %rs90, %f1941;
	shl.b64 	%rd895, %rd171, 1;
	add.s64 	%rd896, %rd170, %rd895;
	st.global.u16 	[%rd896], %rs90;
$L__BB1_449:
	and.pred  	%p347, %p321, %p186;
	@!%p347 bra 	$L__BB1_455;
	bra.uni 	$L__BB1_450;
$L__BB1_450:
	ld.local.u64 	%rd898, [%rd1+24];
	cvta.to.global.u64 	%rd172, %rd898;
	ld.local.u32 	%r1233, [%rd1+64];
	cvt.u64.u32 	%rd899, %r155;
	mul.lo.s64 	%rd900, %rd899, %rd3;
	cvt.u64.u32 	%rd901, %r147;
	add.s64 	%rd173, %rd900, %rd901;
	//activate %f1942, %r1332
	setp.eq.s32 	%p348, %r1233, 0;
	@%p348 bra 	$L__BB1_453;
	setp.ne.s32 	%p349, %r1233, 1;
	@%p349 bra 	$L__BB1_454;
	mov.f32 	%f1569, 0f00000000;
	cvt.rn.bf16x2.f32 %r1234, %f1569, %f1942;
	shl.b64 	%rd902, %rd173, 1;
	add.s64 	%rd903, %rd172, %rd902;
	st.global.u16 	[%rd903], %r1234;
	bra.uni 	$L__BB1_455;
$L__BB1_453:
	shl.b64 	%rd904, %rd173, 2;
	add.s64 	%rd905, %rd172, %rd904;
	st.global.f32 	[%rd905], %f1942;
	bra.uni 	$L__BB1_455;
$L__BB1_454:
	cvt.rn.f16.f32 %rs91, %f1942;
	shl.b64 	%rd906, %rd173, 1;
	add.s64 	%rd907, %rd172, %rd906;
	st.global.u16 	[%rd907], %rs91;
$L__BB1_455:
	and.pred  	%p352, %p331, %p181;
	@!%p352 bra 	$L__BB1_461;
	bra.uni 	$L__BB1_456;
$L__BB1_456:
	ld.local.u64 	%rd909, [%rd1+24];
	cvta.to.global.u64 	%rd174, %rd909;
	ld.local.u32 	%r1237, [%rd1+64];
	cvt.u64.u32 	%rd910, %r156;
	mul.lo.s64 	%rd911, %rd910, %rd3;
	cvt.u64.u32 	%rd912, %r146;
	add.s64 	%rd175, %rd911, %rd912;
	//activate %f1943, %r1332
	setp.eq.s32 	%p353, %r1237, 0;
	@%p353 bra 	$L__BB1_459;
	setp.ne.s32 	%p354, %r1237, 1;
	@%p354 bra 	$L__BB1_460;
	mov.f32 	%f1574, 0f00000000;
	cvt.rn.bf16x2.f32 %r1238, %f1574, %f1943;
	shl.b64 	%rd913, %rd175, 1;
	add.s64 	%rd914, %rd174, %rd913;
	st.global.u16 	[%rd914], %r1238;
	bra.uni 	$L__BB1_461;
$L__BB1_459:
	shl.b64 	%rd915, %rd175, 2;
	add.s64 	%rd916, %rd174, %rd915;
	st.global.f32 	[%rd916], %f1943;
	bra.uni 	$L__BB1_461;
$L__BB1_460:
	cvt.rn.f16.f32 %rs92, %f1943;
	shl.b64 	%rd917, %rd175, 1;
	add.s64 	%rd918, %rd174, %rd917;
	st.global.u16 	[%rd918], %rs92;
$L__BB1_461:
	and.pred  	%p357, %p331, %p186;
	@!%p357 bra 	$L__BB1_467;
	bra.uni 	$L__BB1_462;
$L__BB1_462:
	ld.local.u64 	%rd920, [%rd1+24];
	cvta.to.global.u64 	%rd176, %rd920;
	ld.local.u32 	%r1241, [%rd1+64];
	cvt.u64.u32 	%rd921, %r156;
	mul.lo.s64 	%rd922, %rd921, %rd3;
	cvt.u64.u32 	%rd923, %r147;
	add.s64 	%rd177, %rd922, %rd923;
	//activate %f1944, %r1332
	setp.eq.s32 	%p358, %r1241, 0;
	@%p358 bra 	$L__BB1_465;
	setp.ne.s32 	%p359, %r1241, 1;
	@%p359 bra 	$L__BB1_466;
	mov.f32 	%f1579, 0f00000000;
	cvt.rn.bf16x2.f32 %r1242, %f1579, %f1944;
	shl.b64 	%rd924, %rd177, 1;
	add.s64 	%rd925, %rd176, %rd924;
	st.global.u16 	[%rd925], %r1242;
	bra.uni 	$L__BB1_467;
$L__BB1_465:
	shl.b64 	%rd926, %rd177, 2;
	add.s64 	%rd927, %rd176, %rd926;
	st.global.f32 	[%rd927], %f1944;
	bra.uni 	$L__BB1_467;
$L__BB1_466:
	cvt.rn.f16.f32 %rs93, %f1944;
	shl.b64 	%rd928, %rd177, 1;
	add.s64 	%rd929, %rd176, %rd928;
	st.global.u16 	[%rd929], %rs93;
$L__BB1_467:
	and.pred  	%p362, %p321, %p201;
	@!%p362 bra 	$L__BB1_473;
	bra.uni 	$L__BB1_468;
$L__BB1_468:
	ld.local.u64 	%rd931, [%rd1+24];
	cvta.to.global.u64 	%rd178, %rd931;
	ld.local.u32 	%r1245, [%rd1+64];
	cvt.u64.u32 	%rd932, %r155;
	mul.lo.s64 	%rd933, %rd932, %rd3;
	cvt.u64.u32 	%rd934, %r148;
	add.s64 	%rd179, %rd933, %rd934;
	//activate %f1945, %r1332
	setp.eq.s32 	%p363, %r1245, 0;
	@%p363 bra 	$L__BB1_471;
	setp.ne.s32 	%p364, %r1245, 1;
	@%p364 bra 	$L__BB1_472;
	mov.f32 	%f1584, 0f00000000;
	cvt.rn.bf16x2.f32 %r1246, %f1584, %f1945;
	shl.b64 	%rd935, %rd179, 1;
	add.s64 	%rd936, %rd178, %rd935;
	st.global.u16 	[%rd936], %r1246;
	bra.uni 	$L__BB1_473;
$L__BB1_471:
	shl.b64 	%rd937, %rd179, 2;
	add.s64 	%rd938, %rd178, %rd937;
	st.global.f32 	[%rd938], %f1945;
	bra.uni 	$L__BB1_473;
$L__BB1_472:
	cvt.rn.f16.f32 %rs94, %f1945;
	shl.b64 	%rd939, %rd179, 1;
	add.s64 	%rd940, %rd178, %rd939;
	st.global.u16 	[%rd940], %rs94;
$L__BB1_473:
	and.pred  	%p367, %p321, %p206;
	@!%p367 bra 	$L__BB1_479;
	bra.uni 	$L__BB1_474;
$L__BB1_474:
	ld.local.u64 	%rd942, [%rd1+24];
	cvta.to.global.u64 	%rd180, %rd942;
	ld.local.u32 	%r1249, [%rd1+64];
	cvt.u64.u32 	%rd943, %r155;
	mul.lo.s64 	%rd944, %rd943, %rd3;
	cvt.u64.u32 	%rd945, %r149;
	add.s64 	%rd181, %rd944, %rd945;
	//activate %f1946, %r1332
	setp.eq.s32 	%p368, %r1249, 0;
	@%p368 bra 	$L__BB1_477;
	setp.ne.s32 	%p369, %r1249, 1;
	@%p369 bra 	$L__BB1_478;
	mov.f32 	%f1589, 0f00000000;
	cvt.rn.bf16x2.f32 %r1250, %f1589, %f1946;
	shl.b64 	%rd946, %rd181, 1;
	add.s64 	%rd947, %rd180, %rd946;
	st.global.u16 	[%rd947], %r1250;
	bra.uni 	$L__BB1_479;
$L__BB1_477:
	shl.b64 	%rd948, %rd181, 2;
	add.s64 	%rd949, %rd180, %rd948;
	st.global.f32 	[%rd949], %f1946;
	bra.uni 	$L__BB1_479;
$L__BB1_478:
	cvt.rn.f16.f32 %rs95, %f1946;
	shl.b64 	%rd950, %rd181, 1;
	add.s64 	%rd951, %rd180, %rd950;
	st.global.u16 	[%rd951], %rs95;
$L__BB1_479:
	and.pred  	%p372, %p331, %p201;
	@!%p372 bra 	$L__BB1_485;
	bra.uni 	$L__BB1_480;
$L__BB1_480:
	ld.local.u64 	%rd953, [%rd1+24];
	cvta.to.global.u64 	%rd182, %rd953;
	ld.local.u32 	%r1253, [%rd1+64];
	cvt.u64.u32 	%rd954, %r156;
	mul.lo.s64 	%rd955, %rd954, %rd3;
	cvt.u64.u32 	%rd956, %r148;
	add.s64 	%rd183, %rd955, %rd956;
	//activate %f1947, %r1332
	setp.eq.s32 	%p373, %r1253, 0;
	@%p373 bra 	$L__BB1_483;
	setp.ne.s32 	%p374, %r1253, 1;
	@%p374 bra 	$L__BB1_484;
	mov.f32 	%f1594, 0f00000000;
	cvt.rn.bf16x2.f32 %r1254, %f1594, %f1947;
	shl.b64 	%rd957, %rd183, 1;
	add.s64 	%rd958, %rd182, %rd957;
	st.global.u16 	[%rd958], %r1254;
	bra.uni 	$L__BB1_485;
$L__BB1_483:
	shl.b64 	%rd959, %rd183, 2;
	add.s64 	%rd960, %rd182, %rd959;
	st.global.f32 	[%rd960], %f1947;
	bra.uni 	$L__BB1_485;
$L__BB1_484:
	cvt.rn.f16.f32 %rs96, %f1947;
	shl.b64 	%rd961, %rd183, 1;
	add.s64 	%rd962, %rd182, %rd961;
	st.global.u16 	[%rd962], %rs96;
$L__BB1_485:
	and.pred  	%p377, %p331, %p206;
	@!%p377 bra 	$L__BB1_491;
	bra.uni 	$L__BB1_486;
$L__BB1_486:
	ld.local.u64 	%rd964, [%rd1+24];
	cvta.to.global.u64 	%rd184, %rd964;
	ld.local.u32 	%r1257, [%rd1+64];
	cvt.u64.u32 	%rd965, %r156;
	mul.lo.s64 	%rd966, %rd965, %rd3;
	cvt.u64.u32 	%rd967, %r149;
	add.s64 	%rd185, %rd966, %rd967;
	//activate %f1948, %r1332
	setp.eq.s32 	%p378, %r1257, 0;
	@%p378 bra 	$L__BB1_489;
	setp.ne.s32 	%p379, %r1257, 1;
	@%p379 bra 	$L__BB1_490;
	mov.f32 	%f1599, 0f00000000;
	cvt.rn.bf16x2.f32 %r1258, %f1599, %f1948;
	shl.b64 	%rd968, %rd185, 1;
	add.s64 	%rd969, %rd184, %rd968;
	st.global.u16 	[%rd969], %r1258;
	bra.uni 	$L__BB1_491;
$L__BB1_489:
	shl.b64 	%rd970, %rd185, 2;
	add.s64 	%rd971, %rd184, %rd970;
	st.global.f32 	[%rd971], %f1948;
	bra.uni 	$L__BB1_491;
$L__BB1_490:
	cvt.rn.f16.f32 %rs97, %f1948;
	shl.b64 	%rd972, %rd185, 1;
	add.s64 	%rd973, %rd184, %rd972;
	st.global.u16 	[%rd973], %rs97;
$L__BB1_491:
	and.pred  	%p382, %p321, %p221;
	@!%p382 bra 	$L__BB1_497;
	bra.uni 	$L__BB1_492;
$L__BB1_492:
	ld.local.u64 	%rd975, [%rd1+24];
	cvta.to.global.u64 	%rd186, %rd975;
	ld.local.u32 	%r1261, [%rd1+64];
	cvt.u64.u32 	%rd976, %r155;
	mul.lo.s64 	%rd977, %rd976, %rd3;
	cvt.u64.u32 	%rd978, %r150;
	add.s64 	%rd187, %rd977, %rd978;
	//activate %f1949, %r1332
	setp.eq.s32 	%p383, %r1261, 0;
	@%p383 bra 	$L__BB1_495;
	setp.ne.s32 	%p384, %r1261, 1;
	@%p384 bra 	$L__BB1_496;
	mov.f32 	%f1604, 0f00000000;
	cvt.rn.bf16x2.f32 %r1262, %f1604, %f1949;
	shl.b64 	%rd979, %rd187, 1;
	add.s64 	%rd980, %rd186, %rd979;
	st.global.u16 	[%rd980], %r1262;
	bra.uni 	$L__BB1_497;
$L__BB1_495:
	shl.b64 	%rd981, %rd187, 2;
	add.s64 	%rd982, %rd186, %rd981;
	st.global.f32 	[%rd982], %f1949;
	bra.uni 	$L__BB1_497;
$L__BB1_496:
	cvt.rn.f16.f32 %rs98, %f1949;
	shl.b64 	%rd983, %rd187, 1;
	add.s64 	%rd984, %rd186, %rd983;
	st.global.u16 	[%rd984], %rs98;
$L__BB1_497:
	and.pred  	%p387, %p321, %p226;
	@!%p387 bra 	$L__BB1_503;
	bra.uni 	$L__BB1_498;
$L__BB1_498:
	ld.local.u64 	%rd985, [%rd1+24];
	cvta.to.global.u64 	%rd188, %rd985;
	ld.local.u32 	%r1264, [%rd1+64];
	cvt.u64.u32 	%rd986, %r155;
	mul.lo.s64 	%rd987, %rd986, %rd3;
	cvt.u64.u32 	%rd988, %r152;
	add.s64 	%rd189, %rd987, %rd988;
	//activate %f1950, %r1332
	setp.eq.s32 	%p388, %r1264, 0;
	@%p388 bra 	$L__BB1_501;
	setp.ne.s32 	%p389, %r1264, 1;
	@%p389 bra 	$L__BB1_502;
	mov.f32 	%f1609, 0f00000000;
	cvt.rn.bf16x2.f32 %r1265, %f1609, %f1950;
	shl.b64 	%rd989, %rd189, 1;
	add.s64 	%rd990, %rd188, %rd989;
	st.global.u16 	[%rd990], %r1265;
	bra.uni 	$L__BB1_503;
$L__BB1_501:
	shl.b64 	%rd991, %rd189, 2;
	add.s64 	%rd992, %rd188, %rd991;
	st.global.f32 	[%rd992], %f1950;
	bra.uni 	$L__BB1_503;
$L__BB1_502:
	cvt.rn.f16.f32 %rs99, %f1950;
	shl.b64 	%rd993, %rd189, 1;
	add.s64 	%rd994, %rd188, %rd993;
	st.global.u16 	[%rd994], %rs99;
$L__BB1_503:
	and.pred  	%p392, %p331, %p221;
	@!%p392 bra 	$L__BB1_509;
	bra.uni 	$L__BB1_504;
$L__BB1_504:
	ld.local.u64 	%rd996, [%rd1+24];
	cvta.to.global.u64 	%rd190, %rd996;
	ld.local.u32 	%r1268, [%rd1+64];
	cvt.u64.u32 	%rd997, %r156;
	mul.lo.s64 	%rd998, %rd997, %rd3;
	cvt.u64.u32 	%rd999, %r150;
	add.s64 	%rd191, %rd998, %rd999;
	//activate %f1951, %r1332
	setp.eq.s32 	%p393, %r1268, 0;
	@%p393 bra 	$L__BB1_507;
	setp.ne.s32 	%p394, %r1268, 1;
	@%p394 bra 	$L__BB1_508;
	mov.f32 	%f1614, 0f00000000;
	cvt.rn.bf16x2.f32 %r1269, %f1614, %f1951;
	shl.b64 	%rd1000, %rd191, 1;
	add.s64 	%rd1001, %rd190, %rd1000;
	st.global.u16 	[%rd1001], %r1269;
	bra.uni 	$L__BB1_509;
$L__BB1_507:
	shl.b64 	%rd1002, %rd191, 2;
	add.s64 	%rd1003, %rd190, %rd1002;
	st.global.f32 	[%rd1003], %f1951;
	bra.uni 	$L__BB1_509;
$L__BB1_508:
	cvt.rn.f16.f32 %rs100, %f1951;
	shl.b64 	%rd1004, %rd191, 1;
	add.s64 	%rd1005, %rd190, %rd1004;
	st.global.u16 	[%rd1005], %rs100;
$L__BB1_509:
	and.pred  	%p397, %p331, %p226;
	@!%p397 bra 	$L__BB1_515;
	bra.uni 	$L__BB1_510;
$L__BB1_510:
	ld.local.u64 	%rd1006, [%rd1+24];
	cvta.to.global.u64 	%rd192, %rd1006;
	ld.local.u32 	%r1271, [%rd1+64];
	cvt.u64.u32 	%rd1007, %r156;
	mul.lo.s64 	%rd1008, %rd1007, %rd3;
	cvt.u64.u32 	%rd1009, %r152;
	add.s64 	%rd193, %rd1008, %rd1009;
	//activate %f1952, %r1332
	setp.eq.s32 	%p398, %r1271, 0;
	@%p398 bra 	$L__BB1_513;
	setp.ne.s32 	%p399, %r1271, 1;
	@%p399 bra 	$L__BB1_514;
	mov.f32 	%f1619, 0f00000000;
	cvt.rn.bf16x2.f32 %r1272, %f1619, %f1952;
	shl.b64 	%rd1010, %rd193, 1;
	add.s64 	%rd1011, %rd192, %rd1010;
	st.global.u16 	[%rd1011], %r1272;
	bra.uni 	$L__BB1_515;
$L__BB1_513:
	shl.b64 	%rd1012, %rd193, 2;
	add.s64 	%rd1013, %rd192, %rd1012;
	st.global.f32 	[%rd1013], %f1952;
	bra.uni 	$L__BB1_515;
$L__BB1_514:
	cvt.rn.f16.f32 %rs101, %f1952;
	shl.b64 	%rd1014, %rd193, 1;
	add.s64 	%rd1015, %rd192, %rd1014;
	st.global.u16 	[%rd1015], %rs101;
$L__BB1_515:
	or.b32  	%r157, %r43, 48;
	setp.lt.s32 	%p401, %r157, %r9;
	and.pred  	%p402, %p401, %p161;
	@!%p402 bra 	$L__BB1_521;
	bra.uni 	$L__BB1_516;
$L__BB1_516:
	ld.local.u64 	%rd1017, [%rd1+24];
	cvta.to.global.u64 	%rd194, %rd1017;
	ld.local.u32 	%r1275, [%rd1+64];
	cvt.u64.u32 	%rd1018, %r157;
	mul.lo.s64 	%rd1019, %rd1018, %rd3;
	cvt.u64.u32 	%rd1020, %r1086;
	add.s64 	%rd195, %rd1019, %rd1020;
	//activate %f1953, %r1332
	setp.eq.s32 	%p403, %r1275, 0;
	@%p403 bra 	$L__BB1_519;
	setp.ne.s32 	%p404, %r1275, 1;
	@%p404 bra 	$L__BB1_520;
	mov.f32 	%f1624, 0f00000000;
	cvt.rn.bf16x2.f32 %r1276, %f1624, %f1953;
	shl.b64 	%rd1021, %rd195, 1;
	add.s64 	%rd1022, %rd194, %rd1021;
	st.global.u16 	[%rd1022], %r1276;
	bra.uni 	$L__BB1_521;
$L__BB1_519:
	shl.b64 	%rd1023, %rd195, 2;
	add.s64 	%rd1024, %rd194, %rd1023;
	st.global.f32 	[%rd1024], %f1953;
	bra.uni 	$L__BB1_521;
$L__BB1_520:
	cvt.rn.f16.f32 %rs102, %f1953;
	shl.b64 	%rd1025, %rd195, 1;
	add.s64 	%rd1026, %rd194, %rd1025;
	st.global.u16 	[%rd1026], %rs102;
$L__BB1_521:
	and.pred  	%p407, %p401, %p166;
	@!%p407 bra 	$L__BB1_527;
	bra.uni 	$L__BB1_522;
$L__BB1_522:
	ld.local.u64 	%rd1028, [%rd1+24];
	cvta.to.global.u64 	%rd196, %rd1028;
	ld.local.u32 	%r1279, [%rd1+64];
	cvt.u64.u32 	%rd1029, %r157;
	mul.lo.s64 	%rd197, %rd1029, %rd3;
	//activate %f1954, %r1332
	setp.eq.s32 	%p408, %r1279, 0;
	@%p408 bra 	$L__BB1_525;
	setp.ne.s32 	%p409, %r1279, 1;
	@%p409 bra 	$L__BB1_526;
	mov.f32 	%f1629, 0f00000000;
	cvt.rn.bf16x2.f32 %r1280, %f1629, %f1954;
	cvt.u64.u32 	%rd1030, %r1086;
	add.s64 	%rd1031, %rd197, %rd1030;
	shl.b64 	%rd1032, %rd1031, 1;
	add.s64 	%rd1033, %rd196, %rd1032;
	st.global.u16 	[%rd1033+2], %r1280;
	bra.uni 	$L__BB1_527;
$L__BB1_525:
	cvt.u64.u32 	%rd1034, %r1086;
	add.s64 	%rd1035, %rd197, %rd1034;
	shl.b64 	%rd1036, %rd1035, 2;
	add.s64 	%rd1037, %rd196, %rd1036;
	st.global.f32 	[%rd1037+4], %f1954;
	bra.uni 	$L__BB1_527;
$L__BB1_526:
	cvt.rn.f16.f32 %rs103, %f1954;
	cvt.u64.u32 	%rd1038, %r1086;
	add.s64 	%rd1039, %rd197, %rd1038;
	shl.b64 	%rd1040, %rd1039, 1;
	add.s64 	%rd1041, %rd196, %rd1040;
	st.global.u16 	[%rd1041+2], %rs103;
$L__BB1_527:
	or.b32  	%r158, %r43, 56;
	setp.lt.s32 	%p411, %r158, %r9;
	and.pred  	%p412, %p411, %p161;
	@!%p412 bra 	$L__BB1_533;
	bra.uni 	$L__BB1_528;
$L__BB1_528:
	ld.local.u64 	%rd1043, [%rd1+24];
	cvta.to.global.u64 	%rd198, %rd1043;
	ld.local.u32 	%r1283, [%rd1+64];
	cvt.u64.u32 	%rd1044, %r158;
	mul.lo.s64 	%rd1045, %rd1044, %rd3;
	cvt.u64.u32 	%rd1046, %r1086;
	add.s64 	%rd199, %rd1045, %rd1046;
	//activate %f1955, %r1332
	setp.eq.s32 	%p413, %r1283, 0;
	@%p413 bra 	$L__BB1_531;
	setp.ne.s32 	%p414, %r1283, 1;
	@%p414 bra 	$L__BB1_532;
	mov.f32 	%f1634, 0f00000000;
	cvt.rn.bf16x2.f32 %r1284, %f1634, %f1955;
	shl.b64 	%rd1047, %rd199, 1;
	add.s64 	%rd1048, %rd198, %rd1047;
	st.global.u16 	[%rd1048], %r1284;
	bra.uni 	$L__BB1_533;
$L__BB1_531:
	shl.b64 	%rd1049, %rd199, 2;
	add.s64 	%rd1050, %rd198, %rd1049;
	st.global.f32 	[%rd1050], %f1955;
	bra.uni 	$L__BB1_533;
$L__BB1_532:
	cvt.rn.f16.f32 %rs104, %f1955;
	shl.b64 	%rd1051, %rd199, 1;
	add.s64 	%rd1052, %rd198, %rd1051;
	st.global.u16 	[%rd1052], %rs104;
$L__BB1_533:
	and.pred  	%p417, %p411, %p166;
	@!%p417 bra 	$L__BB1_539;
	bra.uni 	$L__BB1_534;
$L__BB1_534:
	ld.local.u64 	%rd1054, [%rd1+24];
	cvta.to.global.u64 	%rd200, %rd1054;
	ld.local.u32 	%r1287, [%rd1+64];
	cvt.u64.u32 	%rd1055, %r158;
	mul.lo.s64 	%rd201, %rd1055, %rd3;
	//activate %f1956, %r1332
	setp.eq.s32 	%p418, %r1287, 0;
	@%p418 bra 	$L__BB1_537;
	setp.ne.s32 	%p419, %r1287, 1;
	@%p419 bra 	$L__BB1_538;
	mov.f32 	%f1639, 0f00000000;
	cvt.rn.bf16x2.f32 %r1288, %f1639, %f1956;
	cvt.u64.u32 	%rd1056, %r1086;
	add.s64 	%rd1057, %rd201, %rd1056;
	shl.b64 	%rd1058, %rd1057, 1;
	add.s64 	%rd1059, %rd200, %rd1058;
	st.global.u16 	[%rd1059+2], %r1288;
	bra.uni 	$L__BB1_539;
$L__BB1_537:
	cvt.u64.u32 	%rd1060, %r1086;
	add.s64 	%rd1061, %rd201, %rd1060;
	shl.b64 	%rd1062, %rd1061, 2;
	add.s64 	%rd1063, %rd200, %rd1062;
	st.global.f32 	[%rd1063+4], %f1956;
	bra.uni 	$L__BB1_539;
$L__BB1_538:
	cvt.rn.f16.f32 %rs105, %f1956;
	cvt.u64.u32 	%rd1064, %r1086;
	add.s64 	%rd1065, %rd201, %rd1064;
	shl.b64 	%rd1066, %rd1065, 1;
	add.s64 	%rd1067, %rd200, %rd1066;
	st.global.u16 	[%rd1067+2], %rs105;
$L__BB1_539:
	and.pred  	%p422, %p401, %p181;
	@!%p422 bra 	$L__BB1_545;
	bra.uni 	$L__BB1_540;
$L__BB1_540:
	ld.local.u64 	%rd1069, [%rd1+24];
	cvta.to.global.u64 	%rd202, %rd1069;
	ld.local.u32 	%r1291, [%rd1+64];
	cvt.u64.u32 	%rd1070, %r157;
	mul.lo.s64 	%rd1071, %rd1070, %rd3;
	cvt.u64.u32 	%rd1072, %r146;
	add.s64 	%rd203, %rd1071, %rd1072;
	//activate %f1957, %r1332
	setp.eq.s32 	%p423, %r1291, 0;
	@%p423 bra 	$L__BB1_543;
	setp.ne.s32 	%p424, %r1291, 1;
	@%p424 bra 	$L__BB1_544;
	mov.f32 	%f1644, 0f00000000;
	cvt.rn.bf16x2.f32 %r1292, %f1644, %f1957;
	shl.b64 	%rd1073, %rd203, 1;
	add.s64 	%rd1074, %rd202, %rd1073;
	st.global.u16 	[%rd1074], %r1292;
	bra.uni 	$L__BB1_545;
$L__BB1_543:
	shl.b64 	%rd1075, %rd203, 2;
	add.s64 	%rd1076, %rd202, %rd1075;
	st.global.f32 	[%rd1076], %f1957;
	bra.uni 	$L__BB1_545;
$L__BB1_544:
	cvt.rn.f16.f32 %rs106, %f1957;
	shl.b64 	%rd1077, %rd203, 1;
	add.s64 	%rd1078, %rd202, %rd1077;
	st.global.u16 	[%rd1078], %rs106;
$L__BB1_545:
	and.pred  	%p427, %p401, %p186;
	@!%p427 bra 	$L__BB1_551;
	bra.uni 	$L__BB1_546;
$L__BB1_546:
	ld.local.u64 	%rd1080, [%rd1+24];
	cvta.to.global.u64 	%rd204, %rd1080;
	ld.local.u32 	%r1295, [%rd1+64];
	cvt.u64.u32 	%rd1081, %r157;
	mul.lo.s64 	%rd1082, %rd1081, %rd3;
	cvt.u64.u32 	%rd1083, %r147;
	add.s64 	%rd205, %rd1082, %rd1083;
	//activate %f1958, %r1332
	setp.eq.s32 	%p428, %r1295, 0;
	@%p428 bra 	$L__BB1_549;
	setp.ne.s32 	%p429, %r1295, 1;
	@%p429 bra 	$L__BB1_550;
	mov.f32 	%f1649, 0f00000000;
	cvt.rn.bf16x2.f32 %r1296, %f1649, %f1958;
	shl.b64 	%rd1084, %rd205, 1;
	add.s64 	%rd1085, %rd204, %rd1084;
	st.global.u16 	[%rd1085], %r1296;
	bra.uni 	$L__BB1_551;
$L__BB1_549:
	shl.b64 	%rd1086, %rd205, 2;
	add.s64 	%rd1087, %rd204, %rd1086;
	st.global.f32 	[%rd1087], %f1958;
	bra.uni 	$L__BB1_551;
$L__BB1_550:
	cvt.rn.f16.f32 %rs107, %f1958;
	shl.b64 	%rd1088, %rd205, 1;
	add.s64 	%rd1089, %rd204, %rd1088;
	st.global.u16 	[%rd1089], %rs107;
$L__BB1_551:
	and.pred  	%p432, %p411, %p181;
	@!%p432 bra 	$L__BB1_557;
	bra.uni 	$L__BB1_552;
$L__BB1_552:
	ld.local.u64 	%rd1091, [%rd1+24];
	cvta.to.global.u64 	%rd206, %rd1091;
	ld.local.u32 	%r1299, [%rd1+64];
	cvt.u64.u32 	%rd1092, %r158;
	mul.lo.s64 	%rd1093, %rd1092, %rd3;
	cvt.u64.u32 	%rd1094, %r146;
	add.s64 	%rd207, %rd1093, %rd1094;
	//activate %f1959, %r1332
	setp.eq.s32 	%p433, %r1299, 0;
	@%p433 bra 	$L__BB1_555;
	setp.ne.s32 	%p434, %r1299, 1;
	@%p434 bra 	$L__BB1_556;
	mov.f32 	%f1654, 0f00000000;
	cvt.rn.bf16x2.f32 %r1300, %f1654, %f1959;
	shl.b64 	%rd1095, %rd207, 1;
	add.s64 	%rd1096, %rd206, %rd1095;
	st.global.u16 	[%rd1096], %r1300;
	bra.uni 	$L__BB1_557;
$L__BB1_555:
	shl.b64 	%rd1097, %rd207, 2;
	add.s64 	%rd1098, %rd206, %rd1097;
	st.global.f32 	[%rd1098], %f1959;
	bra.uni 	$L__BB1_557;
$L__BB1_556:
	cvt.rn.f16.f32 %rs108, %f1959;
	shl.b64 	%rd1099, %rd207, 1;
	add.s64 	%rd1100, %rd206, %rd1099;
	st.global.u16 	[%rd1100], %rs108;
$L__BB1_557:
	and.pred  	%p437, %p411, %p186;
	@!%p437 bra 	$L__BB1_563;
	bra.uni 	$L__BB1_558;
$L__BB1_558:
	ld.local.u64 	%rd1102, [%rd1+24];
	cvta.to.global.u64 	%rd208, %rd1102;
	ld.local.u32 	%r1303, [%rd1+64];
	cvt.u64.u32 	%rd1103, %r158;
	mul.lo.s64 	%rd1104, %rd1103, %rd3;
	cvt.u64.u32 	%rd1105, %r147;
	add.s64 	%rd209, %rd1104, %rd1105;
	//activate %f1960, %r1332
	setp.eq.s32 	%p438, %r1303, 0;
	@%p438 bra 	$L__BB1_561;
	setp.ne.s32 	%p439, %r1303, 1;
	@%p439 bra 	$L__BB1_562;
	mov.f32 	%f1659, 0f00000000;
	cvt.rn.bf16x2.f32 %r1304, %f1659, %f1960;
	shl.b64 	%rd1106, %rd209, 1;
	add.s64 	%rd1107, %rd208, %rd1106;
	st.global.u16 	[%rd1107], %r1304;
	bra.uni 	$L__BB1_563;
$L__BB1_561:
	shl.b64 	%rd1108, %rd209, 2;
	add.s64 	%rd1109, %rd208, %rd1108;
	st.global.f32 	[%rd1109], %f1960;
	bra.uni 	$L__BB1_563;
$L__BB1_562:
	cvt.rn.f16.f32 %rs109, %f1960;
	shl.b64 	%rd1110, %rd209, 1;
	add.s64 	%rd1111, %rd208, %rd1110;
	st.global.u16 	[%rd1111], %rs109;
$L__BB1_563:
	and.pred  	%p442, %p401, %p201;
	@!%p442 bra 	$L__BB1_569;
	bra.uni 	$L__BB1_564;
$L__BB1_564:
	ld.local.u64 	%rd1113, [%rd1+24];
	cvta.to.global.u64 	%rd210, %rd1113;
	ld.local.u32 	%r1307, [%rd1+64];
	cvt.u64.u32 	%rd1114, %r157;
	mul.lo.s64 	%rd1115, %rd1114, %rd3;
	cvt.u64.u32 	%rd1116, %r148;
	add.s64 	%rd211, %rd1115, %rd1116;
	//activate %f1961, %r1332
	setp.eq.s32 	%p443, %r1307, 0;
	@%p443 bra 	$L__BB1_567;
	setp.ne.s32 	%p444, %r1307, 1;
	@%p444 bra 	$L__BB1_568;
	mov.f32 	%f1664, 0f00000000;
	cvt.rn.bf16x2.f32 %r1308, %f1664, %f1961;
	shl.b64 	%rd1117, %rd211, 1;
	add.s64 	%rd1118, %rd210, %rd1117;
	st.global.u16 	[%rd1118], %r1308;
	bra.uni 	$L__BB1_569;
$L__BB1_567:
	shl.b64 	%rd1119, %rd211, 2;
	add.s64 	%rd1120, %rd210, %rd1119;
	st.global.f32 	[%rd1120], %f1961;
	bra.uni 	$L__BB1_569;
$L__BB1_568:
	cvt.rn.f16.f32 %rs110, %f1961;
	shl.b64 	%rd1121, %rd211, 1;
	add.s64 	%rd1122, %rd210, %rd1121;
	st.global.u16 	[%rd1122], %rs110;
$L__BB1_569:
	and.pred  	%p447, %p401, %p206;
	@!%p447 bra 	$L__BB1_575;
	bra.uni 	$L__BB1_570;
$L__BB1_570:
	ld.local.u64 	%rd1124, [%rd1+24];
	cvta.to.global.u64 	%rd212, %rd1124;
	ld.local.u32 	%r1311, [%rd1+64];
	cvt.u64.u32 	%rd1125, %r157;
	mul.lo.s64 	%rd1126, %rd1125, %rd3;
	cvt.u64.u32 	%rd1127, %r149;
	add.s64 	%rd213, %rd1126, %rd1127;
	//activate %f1962, %r1332
	setp.eq.s32 	%p448, %r1311, 0;
	@%p448 bra 	$L__BB1_573;
	setp.ne.s32 	%p449, %r1311, 1;
	@%p449 bra 	$L__BB1_574;
	mov.f32 	%f1669, 0f00000000;
	cvt.rn.bf16x2.f32 %r1312, %f1669, %f1962;
	shl.b64 	%rd1128, %rd213, 1;
	add.s64 	%rd1129, %rd212, %rd1128;
	st.global.u16 	[%rd1129], %r1312;
	bra.uni 	$L__BB1_575;
$L__BB1_573:
	shl.b64 	%rd1130, %rd213, 2;
	add.s64 	%rd1131, %rd212, %rd1130;
	st.global.f32 	[%rd1131], %f1962;
	bra.uni 	$L__BB1_575;
$L__BB1_574:
	cvt.rn.f16.f32 %rs111, %f1962;
	shl.b64 	%rd1132, %rd213, 1;
	add.s64 	%rd1133, %rd212, %rd1132;
	st.global.u16 	[%rd1133], %rs111;
$L__BB1_575:
	and.pred  	%p452, %p411, %p201;
	@!%p452 bra 	$L__BB1_581;
	bra.uni 	$L__BB1_576;
$L__BB1_576:
	ld.local.u64 	%rd1135, [%rd1+24];
	cvta.to.global.u64 	%rd214, %rd1135;
	ld.local.u32 	%r1315, [%rd1+64];
	cvt.u64.u32 	%rd1136, %r158;
	mul.lo.s64 	%rd1137, %rd1136, %rd3;
	cvt.u64.u32 	%rd1138, %r148;
	add.s64 	%rd215, %rd1137, %rd1138;
	//activate %f1963, %r1332
	setp.eq.s32 	%p453, %r1315, 0;
	@%p453 bra 	$L__BB1_579;
	setp.ne.s32 	%p454, %r1315, 1;
	@%p454 bra 	$L__BB1_580;
	mov.f32 	%f1674, 0f00000000;
	cvt.rn.bf16x2.f32 %r1316, %f1674, %f1963;
	shl.b64 	%rd1139, %rd215, 1;
	add.s64 	%rd1140, %rd214, %rd1139;
	st.global.u16 	[%rd1140], %r1316;
	bra.uni 	$L__BB1_581;
$L__BB1_579:
	shl.b64 	%rd1141, %rd215, 2;
	add.s64 	%rd1142, %rd214, %rd1141;
	st.global.f32 	[%rd1142], %f1963;
	bra.uni 	$L__BB1_581;
$L__BB1_580:
	cvt.rn.f16.f32 %rs112, %f1963;
	shl.b64 	%rd1143, %rd215, 1;
	add.s64 	%rd1144, %rd214, %rd1143;
	st.global.u16 	[%rd1144], %rs112;
$L__BB1_581:
	and.pred  	%p457, %p411, %p206;
	@!%p457 bra 	$L__BB1_587;
	bra.uni 	$L__BB1_582;
$L__BB1_582:
	ld.local.u64 	%rd1146, [%rd1+24];
	cvta.to.global.u64 	%rd216, %rd1146;
	ld.local.u32 	%r1319, [%rd1+64];
	cvt.u64.u32 	%rd1147, %r158;
	mul.lo.s64 	%rd1148, %rd1147, %rd3;
	cvt.u64.u32 	%rd1149, %r149;
	add.s64 	%rd217, %rd1148, %rd1149;
	//activate %f1964, %r1332
	setp.eq.s32 	%p458, %r1319, 0;
	@%p458 bra 	$L__BB1_585;
	setp.ne.s32 	%p459, %r1319, 1;
	@%p459 bra 	$L__BB1_586;
	mov.f32 	%f1679, 0f00000000;
	cvt.rn.bf16x2.f32 %r1320, %f1679, %f1964;
	shl.b64 	%rd1150, %rd217, 1;
	add.s64 	%rd1151, %rd216, %rd1150;
	st.global.u16 	[%rd1151], %r1320;
	bra.uni 	$L__BB1_587;
$L__BB1_585:
	shl.b64 	%rd1152, %rd217, 2;
	add.s64 	%rd1153, %rd216, %rd1152;
	st.global.f32 	[%rd1153], %f1964;
	bra.uni 	$L__BB1_587;
$L__BB1_586:
	cvt.rn.f16.f32 %rs113, %f1964;
	shl.b64 	%rd1154, %rd217, 1;
	add.s64 	%rd1155, %rd216, %rd1154;
	st.global.u16 	[%rd1155], %rs113;
$L__BB1_587:
	and.pred  	%p462, %p401, %p221;
	@!%p462 bra 	$L__BB1_593;
	bra.uni 	$L__BB1_588;
$L__BB1_588:
	ld.local.u64 	%rd1157, [%rd1+24];
	cvta.to.global.u64 	%rd218, %rd1157;
	ld.local.u32 	%r1323, [%rd1+64];
	cvt.u64.u32 	%rd1158, %r157;
	mul.lo.s64 	%rd1159, %rd1158, %rd3;
	cvt.u64.u32 	%rd1160, %r150;
	add.s64 	%rd219, %rd1159, %rd1160;
	//activate %f1965, %r1332
	setp.eq.s32 	%p463, %r1323, 0;
	@%p463 bra 	$L__BB1_591;
	setp.ne.s32 	%p464, %r1323, 1;
	@%p464 bra 	$L__BB1_592;
	mov.f32 	%f1684, 0f00000000;
	cvt.rn.bf16x2.f32 %r1324, %f1684, %f1965;
	shl.b64 	%rd1161, %rd219, 1;
	add.s64 	%rd1162, %rd218, %rd1161;
	st.global.u16 	[%rd1162], %r1324;
	bra.uni 	$L__BB1_593;
$L__BB1_591:
	shl.b64 	%rd1163, %rd219, 2;
	add.s64 	%rd1164, %rd218, %rd1163;
	st.global.f32 	[%rd1164], %f1965;
	bra.uni 	$L__BB1_593;
$L__BB1_592:
	cvt.rn.f16.f32 %rs114, %f1965;
	shl.b64 	%rd1165, %rd219, 1;
	add.s64 	%rd1166, %rd218, %rd1165;
	st.global.u16 	[%rd1166], %rs114;
$L__BB1_593:
	and.pred  	%p467, %p401, %p226;
	@!%p467 bra 	$L__BB1_599;
	bra.uni 	$L__BB1_594;
$L__BB1_594:
	ld.local.u64 	%rd1167, [%rd1+24];
	cvta.to.global.u64 	%rd220, %rd1167;
	ld.local.u32 	%r1326, [%rd1+64];
	cvt.u64.u32 	%rd1168, %r157;
	mul.lo.s64 	%rd1169, %rd1168, %rd3;
	cvt.u64.u32 	%rd1170, %r152;
	add.s64 	%rd221, %rd1169, %rd1170;
	//activate %f1966, %r1332
	setp.eq.s32 	%p468, %r1326, 0;
	@%p468 bra 	$L__BB1_597;
	setp.ne.s32 	%p469, %r1326, 1;
	@%p469 bra 	$L__BB1_598;
	mov.f32 	%f1689, 0f00000000;
	cvt.rn.bf16x2.f32 %r1327, %f1689, %f1966;
	shl.b64 	%rd1171, %rd221, 1;
	add.s64 	%rd1172, %rd220, %rd1171;
	st.global.u16 	[%rd1172], %r1327;
	bra.uni 	$L__BB1_599;
$L__BB1_597:
	shl.b64 	%rd1173, %rd221, 2;
	add.s64 	%rd1174, %rd220, %rd1173;
	st.global.f32 	[%rd1174], %f1966;
	bra.uni 	$L__BB1_599;
$L__BB1_598:
	cvt.rn.f16.f32 %rs115, %f1966;
	shl.b64 	%rd1175, %rd221, 1;
	add.s64 	%rd1176, %rd220, %rd1175;
	st.global.u16 	[%rd1176], %rs115;
$L__BB1_599:
	and.pred  	%p472, %p411, %p221;
	@!%p472 bra 	$L__BB1_605;
	bra.uni 	$L__BB1_600;
$L__BB1_600:
	ld.local.u64 	%rd1178, [%rd1+24];
	cvta.to.global.u64 	%rd222, %rd1178;
	ld.local.u32 	%r1330, [%rd1+64];
	cvt.u64.u32 	%rd1179, %r158;
	mul.lo.s64 	%rd1180, %rd1179, %rd3;
	cvt.u64.u32 	%rd1181, %r150;
	add.s64 	%rd223, %rd1180, %rd1181;
	//activate %f1967, %r1332
	setp.eq.s32 	%p473, %r1330, 0;
	@%p473 bra 	$L__BB1_603;
	setp.ne.s32 	%p474, %r1330, 1;
	@%p474 bra 	$L__BB1_604;
	mov.f32 	%f1694, 0f00000000;
	cvt.rn.bf16x2.f32 %r1331, %f1694, %f1967;
	shl.b64 	%rd1182, %rd223, 1;
	add.s64 	%rd1183, %rd222, %rd1182;
	st.global.u16 	[%rd1183], %r1331;
	bra.uni 	$L__BB1_605;
$L__BB1_603:
	shl.b64 	%rd1184, %rd223, 2;
	add.s64 	%rd1185, %rd222, %rd1184;
	st.global.f32 	[%rd1185], %f1967;
	bra.uni 	$L__BB1_605;
$L__BB1_604:
	cvt.rn.f16.f32 %rs116, %f1967;
	shl.b64 	%rd1186, %rd223, 1;
	add.s64 	%rd1187, %rd222, %rd1186;
	st.global.u16 	[%rd1187], %rs116;
$L__BB1_605:
	and.pred  	%p477, %p411, %p226;
	@!%p477 bra 	$L__BB1_611;
	bra.uni 	$L__BB1_606;
$L__BB1_606:
	ld.local.u64 	%rd1188, [%rd1+24];
	cvta.to.global.u64 	%rd224, %rd1188;
	ld.local.u32 	%r1333, [%rd1+64];
	cvt.u64.u32 	%rd1189, %r158;
	mul.lo.s64 	%rd1190, %rd1189, %rd3;
	cvt.u64.u32 	%rd1191, %r152;
	add.s64 	%rd225, %rd1190, %rd1191;
	//activate %f1968, %r1332
	setp.eq.s32 	%p478, %r1333, 0;
	@%p478 bra 	$L__BB1_609;
	setp.ne.s32 	%p479, %r1333, 1;
	@%p479 bra 	$L__BB1_610;
	mov.f32 	%f1699, 0f00000000;
	cvt.rn.bf16x2.f32 %r1334, %f1699, %f1968;
	shl.b64 	%rd1192, %rd225, 1;
	add.s64 	%rd1193, %rd224, %rd1192;
	st.global.u16 	[%rd1193], %r1334;
	bra.uni 	$L__BB1_611;
$L__BB1_609:
	shl.b64 	%rd1194, %rd225, 2;
	add.s64 	%rd1195, %rd224, %rd1194;
	st.global.f32 	[%rd1195], %f1968;
	bra.uni 	$L__BB1_611;
$L__BB1_610:
	cvt.rn.f16.f32 %rs117, %f1968;
	shl.b64 	%rd1196, %rd225, 1;
	add.s64 	%rd1197, %rd224, %rd1196;
	st.global.u16 	[%rd1197], %rs117;
$L__BB1_611:
	ret;
}
`;
