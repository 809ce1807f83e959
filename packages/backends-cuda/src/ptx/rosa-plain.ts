// Made by `npm run build:ptx` from sources of the stamp 3c99619051de81b84ce74261b0966beb.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry rosa_plain(
	.param .align 8 .b8 rosa_plain_param_0[64]
)
.maxntid 32, 1, 1
{
	.reg .pred 	%p<28>;
	.reg .b32 	%r<99>;
	.reg .f32 	%f<4>;
	.reg .b64 	%rd<54>;
	mov.u32 	%r39, %ctaid.x;
	shl.b32 	%r40, %r39, 5;
	mov.u32 	%r41, %tid.x;
	or.b32  	%r1, %r40, %r41;
	ld.param.u32 	%r42, [rosa_plain_param_0+52];
	setp.ge.s32 	%p1, %r1, %r42;
	@%p1 bra 	$L__BB0_26;
	mov.b64 	%rd16, rosa_plain_param_0;
	mov.u64 	%rd1, %rd16;
	mov.u32 	%r2, %ctaid.y;
	ld.param.u64 	%rd17, [%rd1+24];
	cvta.to.global.u64 	%rd2, %rd17;
	ld.param.u32 	%r3, [%rd1+60];
	setp.lt.s32 	%p2, %r3, 1;
	mov.b32 	%r81, 0;
	@%p2 bra 	$L__BB0_26;
	bra.uni 	$L__BB0_2;
$L__BB0_26:
	ret;
$L__BB0_4:
	add.s32 	%r81, %r81, 1;
	setp.eq.s32 	%p26, %r81, %r3;
	@%p26 bra 	$L__BB0_26;
$L__BB0_2:
	.pragma "nounroll";
	mul.lo.s32 	%r44, %r81, 3;
	mul.wide.u32 	%rd18, %r44, 4;
	add.s64 	%rd3, %rd2, %rd18;
	ld.global.u32 	%r5, [%rd3+4];
	setp.lt.s32 	%p3, %r2, %r5;
	@%p3 bra 	$L__BB0_4;
	ld.global.u32 	%r45, [%rd3+8];
	add.s32 	%r46, %r45, %r5;
	setp.gt.s32 	%p4, %r46, %r2;
	@%p4 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_4;
$L__BB0_5:
	sub.s32 	%r7, %r2, %r5;
	ld.param.s32 	%rd5, [%rd1+48];
	ld.param.u32 	%r8, [%rd1+56];
	setp.lt.s32 	%p5, %r7, 1;
	mov.b32 	%r94, -1;
	mul.lo.s32 	%r79, %r8, %r1;
	mov.b32 	%r80, 1;
	setp.lt.s32 	%p27, %r8, 1;
	@%p5 bra 	$L__BB0_17;
	ld.param.u64 	%rd19, [%rd1+8];
	cvta.to.global.u64 	%rd20, %rd19;
	ld.param.u64 	%rd21, [%rd1];
	cvta.to.global.u64 	%rd22, %rd21;
	mul.wide.s32 	%rd23, %r79, 4;
	add.s64 	%rd6, %rd22, %rd23;
	add.s64 	%rd7, %rd20, %rd23;
	mov.b32 	%r94, -1;
	mov.b32 	%r49, 0;
	mov.u32 	%r82, %r80;
	mov.u32 	%r83, %r49;
	mov.u32 	%r85, %r49;
	bra.uni 	$L__BB0_7;
$L__BB0_16:
	setp.eq.s32 	%p14, %r93, 0;
	setp.lt.s32 	%p15, %r93, %r83;
	or.pred  	%p16, %p14, %p15;
	selp.b32 	%r94, %r94, %r85, %p16;
	selp.b32 	%r83, %r83, %r93, %p16;
	add.s32 	%r85, %r85, 1;
	add.s32 	%r82, %r82, 1;
	setp.ne.s32 	%p17, %r85, %r7;
	@%p17 bra 	$L__BB0_7;
	bra.uni 	$L__BB0_17;
$L__BB0_7:
	.pragma "nounroll";
	add.s32 	%r13, %r85, %r5;
	mov.u32 	%r86, %r49;
	bra.uni 	$L__BB0_8;
$L__BB0_15:
	setp.eq.s32 	%p13, %r89, %r92;
	add.s32 	%r86, %r14, 1;
	mov.u32 	%r93, %r14;
	@%p13 bra 	$L__BB0_8;
	bra.uni 	$L__BB0_16;
$L__BB0_8:
	mov.u32 	%r14, %r86;
	setp.eq.s32 	%p6, %r14, %r82;
	mov.u32 	%r93, %r82;
	@%p6 bra 	$L__BB0_16;
	mov.b32 	%r92, 0;
	mov.u32 	%r89, %r92;
	@%p27 bra 	$L__BB0_12;
	sub.s32 	%r55, %r2, %r14;
	cvt.s64.s32 	%rd24, %r55;
	mul.lo.s64 	%rd25, %rd24, %rd5;
	shl.b64 	%rd26, %rd25, 2;
	add.s64 	%rd8, %rd6, %rd26;
	mov.b32 	%r87, 0;
	mov.u32 	%r89, %r87;
$L__BB0_11:
	.pragma "nounroll";
	mul.wide.u32 	%rd27, %r87, 4;
	add.s64 	%rd28, %rd8, %rd27;
	ld.global.f32 	%f1, [%rd28];
	setp.gt.f32 	%p8, %f1, 0f00000000;
	mov.b32 	%r56, 1;
	shl.b32 	%r57, %r56, %r87;
	selp.b32 	%r58, %r57, 0, %p8;
	or.b32  	%r89, %r58, %r89;
	add.s32 	%r87, %r87, 1;
	setp.ne.s32 	%p9, %r87, %r8;
	@%p9 bra 	$L__BB0_11;
$L__BB0_12:
	@%p27 bra 	$L__BB0_15;
	sub.s32 	%r61, %r13, %r14;
	cvt.s64.s32 	%rd29, %r61;
	mul.lo.s64 	%rd30, %rd29, %rd5;
	shl.b64 	%rd31, %rd30, 2;
	add.s64 	%rd9, %rd7, %rd31;
	mov.b32 	%r90, 0;
	mov.u32 	%r92, %r90;
$L__BB0_14:
	.pragma "nounroll";
	mul.wide.u32 	%rd32, %r90, 4;
	add.s64 	%rd33, %rd9, %rd32;
	ld.global.f32 	%f2, [%rd33];
	setp.gt.f32 	%p11, %f2, 0f00000000;
	mov.b32 	%r62, 1;
	shl.b32 	%r63, %r62, %r90;
	selp.b32 	%r64, %r63, 0, %p11;
	or.b32  	%r92, %r64, %r92;
	add.s32 	%r90, %r90, 1;
	setp.ne.s32 	%p12, %r90, %r8;
	@%p12 bra 	$L__BB0_14;
	bra.uni 	$L__BB0_15;
$L__BB0_17:
	setp.lt.s32 	%p18, %r94, 0;
	@%p18 bra 	$L__BB0_26;
	mov.b32 	%r97, 0;
	@%p27 bra 	$L__BB0_21;
	add.s32 	%r67, %r5, %r94;
	add.s32 	%r68, %r67, 1;
	cvt.s64.s32 	%rd34, %r68;
	ld.param.u64 	%rd35, [%rd1+16];
	cvta.to.global.u64 	%rd36, %rd35;
	mul.lo.s64 	%rd37, %rd34, %rd5;
	shl.b64 	%rd38, %rd37, 2;
	add.s64 	%rd39, %rd36, %rd38;
	mul.wide.u32 	%rd40, %r79, 4;
	add.s64 	%rd10, %rd39, %rd40;
	mov.b32 	%r96, 0;
	mov.u32 	%r97, %r96;
$L__BB0_20:
	.pragma "nounroll";
	mul.wide.u32 	%rd41, %r96, 4;
	add.s64 	%rd42, %rd10, %rd41;
	ld.global.f32 	%f3, [%rd42];
	setp.gt.f32 	%p20, %f3, 0f00000000;
	shl.b32 	%r71, %r80, %r96;
	selp.b32 	%r72, %r71, 0, %p20;
	or.b32  	%r97, %r72, %r97;
	add.s32 	%r96, %r96, 1;
	setp.eq.s32 	%p21, %r96, %r8;
	@%p21 bra 	$L__BB0_21;
	bra.uni 	$L__BB0_20;
$L__BB0_21:
	@%p27 bra 	$L__BB0_26;
	ld.param.u64 	%rd43, [%rd1+32];
	cvta.to.global.u64 	%rd11, %rd43;
	ld.param.u64 	%rd44, [%rd1+40];
	cvta.to.global.u64 	%rd12, %rd44;
	cvt.u64.u32 	%rd45, %r2;
	mul.lo.s64 	%rd13, %rd5, %rd45;
	cvt.u64.u32 	%rd14, %r79;
	mov.b32 	%r98, 0;
	shl.b64 	%rd49, %rd13, 2;
	shl.b64 	%rd51, %rd14, 2;
	bra.uni 	$L__BB0_23;
$L__BB0_25:
	add.s32 	%r98, %r98, 1;
	setp.ne.s32 	%p25, %r98, %r8;
	@%p25 bra 	$L__BB0_23;
	bra.uni 	$L__BB0_26;
$L__BB0_23:
	.pragma "nounroll";
	shr.u32 	%r75, %r97, %r98;
	and.b32  	%r76, %r75, 1;
	setp.eq.b32 	%p23, %r76, 1;
	selp.b64 	%rd46, %rd11, %rd12, %p23;
	mov.u64 	%rd47, 0;
	cvta.to.global.u64 	%rd48, %rd47;
	setp.eq.s64 	%p24, %rd46, %rd48;
	@%p24 bra 	$L__BB0_25;
	add.s64 	%rd50, %rd46, %rd49;
	add.s64 	%rd52, %rd50, %rd51;
	mul.wide.u32 	%rd53, %r98, 4;
	add.s64 	%rd15, %rd52, %rd53;
	mov.b32 	%r77, 1065353216;
	st.global.u32 	[%rd15], %r77;
	bra.uni 	$L__BB0_25;
}
.visible .entry rosa_backward(
	.param .align 8 .b8 rosa_backward_param_0[96]
)
.maxntid 32, 1, 1
{
	.reg .pred 	%p<131>;
	.reg .b32 	%r<370>;
	.reg .f32 	%f<99>;
	.reg .b64 	%rd<181>;
	mov.u32 	%r153, %ctaid.x;
	shl.b32 	%r154, %r153, 5;
	mov.u32 	%r155, %tid.x;
	or.b32  	%r1, %r154, %r155;
	ld.param.u32 	%r156, [rosa_backward_param_0+72];
	setp.ge.s32 	%p5, %r1, %r156;
	@%p5 bra 	$L__BB1_102;
	mov.b64 	%rd41, rosa_backward_param_0;
	mov.u64 	%rd1, %rd41;
	mov.u32 	%r2, %ctaid.y;
	cvt.s64.s32 	%rd3, %r156;
	cvt.u64.u32 	%rd42, %r2;
	ld.param.u64 	%rd51, [%rd1+24];
	cvta.to.global.u64 	%rd11, %rd51;
	ld.param.u32 	%r3, [%rd1+80];
	setp.lt.s32 	%p8, %r3, 1;
	mov.pred 	%p129, 0;
	mov.b32 	%r298, 0;
	mov.pred 	%p6, -1;
	mov.pred 	%p128, %p6;
	mov.u32 	%r296, %r298;
	mov.u32 	%r297, %r298;
	mov.pred 	%p130, %p6;
	@%p8 bra 	$L__BB1_5;
	bra.uni 	$L__BB1_2;
$L__BB1_4:
	add.s32 	%r296, %r296, 1;
	setp.lt.s32 	%p128, %r296, %r3;
	setp.ne.s32 	%p13, %r296, %r3;
	mov.u32 	%r297, %r3;
	mov.pred 	%p129, %p128;
	mov.pred 	%p130, %p6;
	@%p13 bra 	$L__BB1_2;
	bra.uni 	$L__BB1_5;
$L__BB1_2:
	.pragma "nounroll";
	mul.lo.s32 	%r158, %r296, 3;
	mul.wide.u32 	%rd52, %r158, 4;
	add.s64 	%rd12, %rd11, %rd52;
	ld.global.u32 	%r5, [%rd12+4];
	setp.gt.s32 	%p9, %r5, %r2;
	@%p9 bra 	$L__BB1_4;
	ld.global.u32 	%r159, [%rd12+8];
	add.s32 	%r160, %r159, %r5;
	setp.gt.s32 	%p11, %r160, %r2;
	mov.pred 	%p130, 0;
	mov.u32 	%r297, %r296;
	mov.pred 	%p129, %p128;
	@%p11 bra 	$L__BB1_5;
	bra.uni 	$L__BB1_4;
$L__BB1_5:
	mul.lo.s64 	%rd43, %rd3, %rd42;
	cvt.u64.u32 	%rd44, %r1;
	ld.param.u64 	%rd45, [%rd1+48];
	ld.param.u64 	%rd48, [%rd1];
	ld.param.u64 	%rd49, [%rd1+8];
	ld.param.u64 	%rd50, [%rd1+16];
	ld.param.u32 	%r8, [%rd1+76];
	div.s32 	%r9, %r1, %r8;
	mul.lo.s32 	%r163, %r9, %r8;
	mov.u32 	%r299, %r298;
	@!%p129 bra 	$L__BB1_7;
	bra.uni 	$L__BB1_6;
$L__BB1_6:
	mul.lo.s32 	%r166, %r297, 3;
	mul.wide.u32 	%rd53, %r166, 4;
	add.s64 	%rd13, %rd11, %rd53;
	ld.global.u32 	%r298, [%rd13+4];
	ld.global.u32 	%r299, [%rd13+8];
$L__BB1_7:
	ld.param.u64 	%rd46, [%rd1+56];
	sub.s32 	%r164, %r1, %r163;
	mov.b32 	%r165, 1;
	add.s64 	%rd4, %rd43, %rd44;
	cvta.to.global.u64 	%rd5, %rd45;
	cvta.to.global.u64 	%rd8, %rd48;
	cvta.to.global.u64 	%rd9, %rd49;
	cvta.to.global.u64 	%rd10, %rd50;
	setp.gt.s32 	%p14, %r299, 0;
	and.pred  	%p15, %p129, %p14;
	setp.lt.s32 	%p127, %r8, 1;
	@%p15 bra 	$L__BB1_9;
	bra.uni 	$L__BB1_8;
$L__BB1_9:
	cvt.s64.s32 	%rd180, %r163;
	mul.wide.s32 	%rd54, %r163, 4;
	add.s64 	%rd17, %rd8, %rd54;
	add.s64 	%rd18, %rd9, %rd54;
	add.s32 	%r318, %r298, 1;
	add.s64 	%rd19, %rd10, %rd54;
	mov.b32 	%r300, 0;
	mov.f32 	%f85, 0f00000000;
	bra.uni 	$L__BB1_10;
$L__BB1_29:
	add.s32 	%r300, %r300, 1;
	setp.ne.s32 	%p36, %r300, %r299;
	@%p36 bra 	$L__BB1_10;
	bra.uni 	$L__BB1_30;
$L__BB1_10:
	.pragma "nounroll";
	setp.eq.s32 	%p16, %r300, 0;
	mov.b32 	%r313, -1;
	add.s32 	%r295, %r300, %r298;
	@%p16 bra 	$L__BB1_22;
	mov.b32 	%r313, -1;
	mov.b32 	%r172, 0;
	mov.b32 	%r301, 1;
	mov.u32 	%r302, %r172;
	mov.u32 	%r304, %r172;
	bra.uni 	$L__BB1_12;
$L__BB1_21:
	setp.eq.s32 	%p25, %r312, 0;
	setp.lt.s32 	%p26, %r312, %r302;
	or.pred  	%p27, %p25, %p26;
	selp.b32 	%r313, %r313, %r304, %p27;
	selp.b32 	%r302, %r302, %r312, %p27;
	add.s32 	%r304, %r304, 1;
	add.s32 	%r301, %r301, 1;
	setp.ne.s32 	%p28, %r304, %r300;
	@%p28 bra 	$L__BB1_12;
	bra.uni 	$L__BB1_22;
$L__BB1_12:
	.pragma "nounroll";
	add.s32 	%r24, %r304, %r298;
	mov.u32 	%r305, %r172;
	bra.uni 	$L__BB1_13;
$L__BB1_20:
	setp.eq.s32 	%p24, %r308, %r311;
	add.s32 	%r305, %r25, 1;
	mov.u32 	%r312, %r25;
	@%p24 bra 	$L__BB1_13;
	bra.uni 	$L__BB1_21;
$L__BB1_13:
	mov.u32 	%r25, %r305;
	setp.eq.s32 	%p17, %r25, %r301;
	mov.u32 	%r312, %r301;
	@%p17 bra 	$L__BB1_21;
	mov.b32 	%r311, 0;
	mov.u32 	%r308, %r311;
	@%p127 bra 	$L__BB1_17;
	sub.s32 	%r177, %r295, %r25;
	cvt.s64.s32 	%rd55, %r177;
	mul.lo.s64 	%rd56, %rd55, %rd3;
	shl.b64 	%rd57, %rd56, 2;
	add.s64 	%rd20, %rd17, %rd57;
	mov.b32 	%r306, 0;
	mov.u32 	%r308, %r306;
$L__BB1_16:
	.pragma "nounroll";
	mul.wide.u32 	%rd58, %r306, 4;
	add.s64 	%rd59, %rd20, %rd58;
	ld.global.f32 	%f30, [%rd59];
	setp.gt.f32 	%p19, %f30, 0f00000000;
	mov.b32 	%r178, 1;
	shl.b32 	%r179, %r178, %r306;
	selp.b32 	%r180, %r179, 0, %p19;
	or.b32  	%r308, %r180, %r308;
	add.s32 	%r306, %r306, 1;
	setp.ne.s32 	%p20, %r306, %r8;
	@%p20 bra 	$L__BB1_16;
$L__BB1_17:
	@%p127 bra 	$L__BB1_20;
	sub.s32 	%r183, %r24, %r25;
	cvt.s64.s32 	%rd60, %r183;
	mul.lo.s64 	%rd61, %rd60, %rd3;
	shl.b64 	%rd62, %rd61, 2;
	add.s64 	%rd21, %rd18, %rd62;
	mov.b32 	%r309, 0;
	mov.u32 	%r311, %r309;
$L__BB1_19:
	.pragma "nounroll";
	mul.wide.u32 	%rd63, %r309, 4;
	add.s64 	%rd64, %rd21, %rd63;
	ld.global.f32 	%f31, [%rd64];
	setp.gt.f32 	%p22, %f31, 0f00000000;
	mov.b32 	%r184, 1;
	shl.b32 	%r185, %r184, %r309;
	selp.b32 	%r186, %r185, 0, %p22;
	or.b32  	%r311, %r186, %r311;
	add.s32 	%r309, %r309, 1;
	setp.ne.s32 	%p23, %r309, %r8;
	@%p23 bra 	$L__BB1_19;
	bra.uni 	$L__BB1_20;
$L__BB1_22:
	setp.lt.s32 	%p29, %r313, 0;
	@%p29 bra 	$L__BB1_29;
	mov.b32 	%r316, 0;
	@%p127 bra 	$L__BB1_26;
	add.s32 	%r189, %r318, %r313;
	cvt.s64.s32 	%rd65, %r189;
	mul.lo.s64 	%rd66, %rd65, %rd3;
	shl.b64 	%rd67, %rd66, 2;
	add.s64 	%rd22, %rd19, %rd67;
	mov.b32 	%r315, 0;
	mov.u32 	%r316, %r315;
$L__BB1_25:
	.pragma "nounroll";
	mul.wide.u32 	%rd68, %r315, 4;
	add.s64 	%rd69, %rd22, %rd68;
	ld.global.f32 	%f32, [%rd69];
	setp.gt.f32 	%p31, %f32, 0f00000000;
	mov.b32 	%r190, 1;
	shl.b32 	%r191, %r190, %r315;
	selp.b32 	%r192, %r191, 0, %p31;
	or.b32  	%r316, %r192, %r316;
	add.s32 	%r315, %r315, 1;
	setp.eq.s32 	%p32, %r315, %r8;
	@%p32 bra 	$L__BB1_26;
	bra.uni 	$L__BB1_25;
$L__BB1_26:
	@%p127 bra 	$L__BB1_29;
	cvt.s64.s32 	%rd70, %r295;
	mul.lo.s64 	%rd23, %rd70, %rd3;
	mov.b32 	%r317, 0;
	shl.b64 	%rd75, %rd23, 2;
$L__BB1_28:
	.pragma "nounroll";
	shr.u32 	%r195, %r316, %r317;
	and.b32  	%r196, %r195, 1;
	setp.eq.b32 	%p34, %r196, 1;
	selp.b64 	%rd71, 32, 40, %p34;
	add.s64 	%rd72, %rd1, %rd71;
	ld.param.u64 	%rd73, [%rd72];
	cvta.to.global.u64 	%rd74, %rd73;
	add.s64 	%rd76, %rd74, %rd75;
	shl.b64 	%rd77, %rd180, 2;
	add.s64 	%rd78, %rd76, %rd77;
	mul.wide.u32 	%rd79, %r317, 4;
	add.s64 	%rd80, %rd78, %rd79;
	ld.global.f32 	%f33, [%rd80];
	add.rn.f32 	%f85, %f85, %f33;
	add.s32 	%r317, %r317, 1;
	setp.ne.s32 	%p35, %r317, %r8;
	@%p35 bra 	$L__BB1_28;
	bra.uni 	$L__BB1_29;
$L__BB1_8:
	mov.f32 	%f85, 0f00000000;
	add.s32 	%r318, %r298, 1;
	cvt.s64.s32 	%rd180, %r163;
$L__BB1_30:
	ld.param.u64 	%rd47, [%rd1+64];
	cvta.to.global.u64 	%rd6, %rd46;
	shl.b32 	%r10, %r165, %r164;
	sub.s32 	%r15, %r2, %r298;
	ld.param.u32 	%r52, [%rd1+84];
	shl.b64 	%rd81, %rd180, 2;
	add.s64 	%rd26, %rd8, %rd81;
	add.s64 	%rd27, %rd9, %rd81;
	add.s64 	%rd28, %rd10, %rd81;
	ld.param.f32 	%f74, [%rd1+88];
	mov.u64 	%rd82, 0;
	cvta.to.global.u64 	%rd83, %rd82;
	setp.eq.s64 	%p37, %rd5, %rd83;
	setp.ne.s32 	%p125, %r52, 0;
	shl.b64 	%rd179, %rd4, 2;
	@%p37 bra 	$L__BB1_54;
	mov.f32 	%f90, 0f00000000;
	@%p130 bra 	$L__BB1_53;
	mov.b32 	%r294, -1;
	setp.lt.s32 	%p38, %r299, 1;
	mov.b32 	%r197, 0;
	mov.f32 	%f89, 0f00000000;
	mov.u32 	%r319, %r197;
	@%p38 bra 	$L__BB1_52;
	bra.uni 	$L__BB1_33;
$L__BB1_52:
	add.s64 	%rd111, %rd8, %rd179;
	ld.global.f32 	%f46, [%rd111];
	setp.lt.f32 	%p65, %f46, 0f00000000;
	neg.f32 	%f47, %f46;
	selp.f32 	%f41, %f47, %f46, %p65;
	max.NaN.f32 %f40, %f41, %f74;
	setp.gt.f32 	%p66, %f46, 0f00000000;
	sub.rn.f32 	%f48, %f85, %f89;
	sub.rn.f32 	%f49, %f89, %f85;
	selp.f32 	%f44, %f48, %f49, %p66;
	add.rn.f32 	%f45, %f40, %f40;
	div.rn.f32 %f90, %f44, %f45;
$L__BB1_53:
	add.s64 	%rd113, %rd5, %rd179;
	st.global.f32 	[%rd113], %f90;
$L__BB1_54:
	cvta.to.global.u64 	%rd7, %rd47;
	setp.eq.s64 	%p67, %rd6, %rd83;
	@%p67 bra 	$L__BB1_78;
	or.pred  	%p69, %p130, %p125;
	mov.f32 	%f94, 0f00000000;
	@%p69 bra 	$L__BB1_77;
	setp.lt.s32 	%p70, %r299, 1;
	mov.b32 	%r231, 0;
	mov.f32 	%f93, 0f00000000;
	mov.u32 	%r336, %r231;
	@%p70 bra 	$L__BB1_76;
	bra.uni 	$L__BB1_57;
$L__BB1_76:
	add.s64 	%rd143, %rd9, %rd179;
	ld.global.f32 	%f62, [%rd143];
	setp.lt.f32 	%p93, %f62, 0f00000000;
	neg.f32 	%f63, %f62;
	selp.f32 	%f57, %f63, %f62, %p93;
	max.NaN.f32 %f56, %f57, %f74;
	setp.gt.f32 	%p94, %f62, 0f00000000;
	sub.rn.f32 	%f64, %f85, %f93;
	sub.rn.f32 	%f65, %f93, %f85;
	selp.f32 	%f60, %f64, %f65, %p94;
	add.rn.f32 	%f61, %f56, %f56;
	div.rn.f32 %f94, %f60, %f61;
$L__BB1_77:
	add.s64 	%rd145, %rd6, %rd179;
	st.global.f32 	[%rd145], %f94;
$L__BB1_78:
	setp.eq.s64 	%p95, %rd7, %rd83;
	@%p95 bra 	$L__BB1_102;
	or.pred  	%p97, %p130, %p125;
	mov.f32 	%f98, 0f00000000;
	@%p97 bra 	$L__BB1_101;
	setp.lt.s32 	%p98, %r299, 1;
	mov.b32 	%r261, 0;
	mov.f32 	%f97, 0f00000000;
	mov.u32 	%r353, %r261;
	@%p98 bra 	$L__BB1_100;
	bra.uni 	$L__BB1_81;
$L__BB1_100:
	add.s64 	%rd175, %rd10, %rd179;
	ld.global.f32 	%f78, [%rd175];
	setp.lt.f32 	%p121, %f78, 0f00000000;
	neg.f32 	%f79, %f78;
	selp.f32 	%f73, %f79, %f78, %p121;
	max.NaN.f32 %f72, %f73, %f74;
	setp.gt.f32 	%p122, %f78, 0f00000000;
	sub.rn.f32 	%f80, %f85, %f97;
	sub.rn.f32 	%f81, %f97, %f85;
	selp.f32 	%f76, %f80, %f81, %p122;
	add.rn.f32 	%f77, %f72, %f72;
	div.rn.f32 %f98, %f76, %f77;
$L__BB1_101:
	add.s64 	%rd177, %rd7, %rd179;
	st.global.f32 	[%rd177], %f98;
$L__BB1_102:
	ret;
$L__BB1_51:
	add.s32 	%r319, %r319, 1;
	setp.ne.s32 	%p64, %r319, %r299;
	@%p64 bra 	$L__BB1_33;
	bra.uni 	$L__BB1_52;
$L__BB1_33:
	.pragma "nounroll";
	setp.eq.s32 	%p39, %r319, 0;
	mov.u32 	%r320, %r165;
	mov.u32 	%r321, %r197;
	mov.u32 	%r322, %r294;
	mov.u32 	%r323, %r197;
	@%p39 bra 	$L__BB1_44;
	bra.uni 	$L__BB1_34;
$L__BB1_44:
	setp.lt.s32 	%p55, %r322, 0;
	@%p55 bra 	$L__BB1_51;
	mov.b32 	%r334, 0;
	@%p127 bra 	$L__BB1_48;
	add.s32 	%r220, %r318, %r322;
	cvt.s64.s32 	%rd94, %r220;
	mul.lo.s64 	%rd95, %rd3, %rd94;
	shl.b64 	%rd96, %rd95, 2;
	add.s64 	%rd31, %rd28, %rd96;
	mov.b32 	%r332, 0;
	mov.u32 	%r334, %r332;
$L__BB1_47:
	.pragma "nounroll";
	mul.wide.u32 	%rd97, %r332, 4;
	add.s64 	%rd98, %rd31, %rd97;
	ld.global.f32 	%f38, [%rd98];
	setp.gt.f32 	%p57, %f38, 0f00000000;
	mov.b32 	%r221, 1;
	shl.b32 	%r222, %r221, %r332;
	selp.b32 	%r223, %r222, 0, %p57;
	or.b32  	%r334, %r223, %r334;
	add.s32 	%r332, %r332, 1;
	setp.ne.s32 	%p58, %r332, %r8;
	@%p58 bra 	$L__BB1_47;
$L__BB1_48:
	@%p127 bra 	$L__BB1_51;
	add.s32 	%r224, %r322, 1;
	setp.eq.s32 	%p61, %r224, %r15;
	selp.b32 	%r225, %r10, 0, %p125;
	selp.b32 	%r226, %r225, 0, %p61;
	xor.b32  	%r84, %r334, %r226;
	add.s32 	%r228, %r319, %r298;
	cvt.s64.s32 	%rd99, %r228;
	mul.lo.s64 	%rd32, %rd3, %rd99;
	mov.b32 	%r335, 0;
$L__BB1_50:
	.pragma "nounroll";
	shr.u32 	%r229, %r84, %r335;
	and.b32  	%r230, %r229, 1;
	setp.eq.b32 	%p62, %r230, 1;
	selp.b64 	%rd100, 32, 40, %p62;
	add.s64 	%rd101, %rd1, %rd100;
	ld.param.u64 	%rd102, [%rd101];
	cvta.to.global.u64 	%rd103, %rd102;
	shl.b64 	%rd104, %rd32, 2;
	add.s64 	%rd105, %rd103, %rd104;
	add.s64 	%rd107, %rd105, %rd81;
	mul.wide.u32 	%rd108, %r335, 4;
	add.s64 	%rd109, %rd107, %rd108;
	ld.global.f32 	%f39, [%rd109];
	add.rn.f32 	%f89, %f89, %f39;
	add.s32 	%r335, %r335, 1;
	setp.ne.s32 	%p63, %r335, %r8;
	@%p63 bra 	$L__BB1_50;
	bra.uni 	$L__BB1_51;
$L__BB1_43:
	setp.eq.s32 	%p51, %r331, 0;
	setp.lt.s32 	%p52, %r331, %r321;
	or.pred  	%p53, %p51, %p52;
	selp.b32 	%r322, %r322, %r323, %p53;
	selp.b32 	%r321, %r321, %r331, %p53;
	add.s32 	%r323, %r323, 1;
	add.s32 	%r320, %r320, 1;
	setp.ne.s32 	%p54, %r323, %r319;
	@%p54 bra 	$L__BB1_34;
	bra.uni 	$L__BB1_44;
$L__BB1_34:
	.pragma "nounroll";
	mov.u32 	%r324, %r197;
	bra.uni 	$L__BB1_35;
$L__BB1_42:
	setp.eq.s32 	%p49, %r60, %r15;
	selp.b32 	%r215, %r10, 0, %p125;
	selp.b32 	%r216, %r215, 0, %p49;
	xor.b32  	%r217, %r330, %r216;
	setp.eq.s32 	%p50, %r66, %r217;
	add.s32 	%r324, %r58, 1;
	mov.u32 	%r331, %r58;
	@%p50 bra 	$L__BB1_35;
	bra.uni 	$L__BB1_43;
$L__BB1_35:
	mov.u32 	%r58, %r324;
	setp.eq.s32 	%p40, %r58, %r320;
	mov.u32 	%r331, %r320;
	@%p40 bra 	$L__BB1_43;
	sub.s32 	%r59, %r319, %r58;
	mov.b32 	%r330, 0;
	mov.u32 	%r327, %r330;
	@%p127 bra 	$L__BB1_39;
	add.s32 	%r204, %r59, %r298;
	cvt.s64.s32 	%rd84, %r204;
	mul.lo.s64 	%rd85, %rd3, %rd84;
	shl.b64 	%rd86, %rd85, 2;
	add.s64 	%rd29, %rd26, %rd86;
	mov.b32 	%r325, 0;
	mov.u32 	%r327, %r325;
$L__BB1_38:
	.pragma "nounroll";
	mul.wide.u32 	%rd87, %r325, 4;
	add.s64 	%rd88, %rd29, %rd87;
	ld.global.f32 	%f36, [%rd88];
	setp.gt.f32 	%p42, %f36, 0f00000000;
	mov.b32 	%r205, 1;
	shl.b32 	%r206, %r205, %r325;
	selp.b32 	%r207, %r206, 0, %p42;
	or.b32  	%r327, %r207, %r327;
	add.s32 	%r325, %r325, 1;
	setp.ne.s32 	%p43, %r325, %r8;
	@%p43 bra 	$L__BB1_38;
$L__BB1_39:
	sub.s32 	%r60, %r323, %r58;
	setp.eq.s32 	%p45, %r59, %r15;
	selp.b32 	%r209, %r10, 0, %p45;
	xor.b32  	%r66, %r327, %r209;
	@%p127 bra 	$L__BB1_42;
	add.s32 	%r211, %r60, %r298;
	cvt.s64.s32 	%rd89, %r211;
	mul.lo.s64 	%rd90, %rd3, %rd89;
	shl.b64 	%rd91, %rd90, 2;
	add.s64 	%rd30, %rd27, %rd91;
	mov.b32 	%r328, 0;
	mov.u32 	%r330, %r328;
$L__BB1_41:
	.pragma "nounroll";
	mul.wide.u32 	%rd92, %r328, 4;
	add.s64 	%rd93, %rd30, %rd92;
	ld.global.f32 	%f37, [%rd93];
	setp.gt.f32 	%p46, %f37, 0f00000000;
	mov.b32 	%r212, 1;
	shl.b32 	%r213, %r212, %r328;
	selp.b32 	%r214, %r213, 0, %p46;
	or.b32  	%r330, %r214, %r330;
	add.s32 	%r328, %r328, 1;
	setp.ne.s32 	%p47, %r328, %r8;
	@%p47 bra 	$L__BB1_41;
	bra.uni 	$L__BB1_42;
$L__BB1_75:
	add.s32 	%r336, %r336, 1;
	setp.ne.s32 	%p92, %r336, %r299;
	@%p92 bra 	$L__BB1_57;
	bra.uni 	$L__BB1_76;
$L__BB1_57:
	.pragma "nounroll";
	setp.eq.s32 	%p71, %r336, 0;
	mov.b32 	%r337, 1;
	mov.b32 	%r339, -1;
	mov.u32 	%r338, %r231;
	mov.u32 	%r340, %r231;
	@%p71 bra 	$L__BB1_68;
	bra.uni 	$L__BB1_58;
$L__BB1_68:
	setp.lt.s32 	%p85, %r339, 0;
	@%p85 bra 	$L__BB1_75;
	mov.b32 	%r351, 0;
	@%p127 bra 	$L__BB1_72;
	add.s32 	%r253, %r318, %r339;
	cvt.s64.s32 	%rd126, %r253;
	mul.lo.s64 	%rd127, %rd3, %rd126;
	shl.b64 	%rd128, %rd127, 2;
	add.s64 	%rd35, %rd28, %rd128;
	mov.b32 	%r349, 0;
	mov.u32 	%r351, %r349;
$L__BB1_71:
	.pragma "nounroll";
	mul.wide.u32 	%rd129, %r349, 4;
	add.s64 	%rd130, %rd35, %rd129;
	ld.global.f32 	%f54, [%rd130];
	setp.gt.f32 	%p87, %f54, 0f00000000;
	mov.b32 	%r254, 1;
	shl.b32 	%r255, %r254, %r349;
	selp.b32 	%r256, %r255, 0, %p87;
	or.b32  	%r351, %r256, %r351;
	add.s32 	%r349, %r349, 1;
	setp.ne.s32 	%p88, %r349, %r8;
	@%p88 bra 	$L__BB1_71;
$L__BB1_72:
	@%p127 bra 	$L__BB1_75;
	add.s32 	%r258, %r336, %r298;
	cvt.s64.s32 	%rd131, %r258;
	mul.lo.s64 	%rd36, %rd3, %rd131;
	mov.b32 	%r352, 0;
$L__BB1_74:
	.pragma "nounroll";
	shr.u32 	%r259, %r351, %r352;
	and.b32  	%r260, %r259, 1;
	setp.eq.b32 	%p90, %r260, 1;
	selp.b64 	%rd132, 32, 40, %p90;
	add.s64 	%rd133, %rd1, %rd132;
	ld.param.u64 	%rd134, [%rd133];
	cvta.to.global.u64 	%rd135, %rd134;
	shl.b64 	%rd136, %rd36, 2;
	add.s64 	%rd137, %rd135, %rd136;
	add.s64 	%rd139, %rd137, %rd81;
	mul.wide.u32 	%rd140, %r352, 4;
	add.s64 	%rd141, %rd139, %rd140;
	ld.global.f32 	%f55, [%rd141];
	add.rn.f32 	%f93, %f93, %f55;
	add.s32 	%r352, %r352, 1;
	setp.ne.s32 	%p91, %r352, %r8;
	@%p91 bra 	$L__BB1_74;
	bra.uni 	$L__BB1_75;
$L__BB1_67:
	setp.eq.s32 	%p81, %r348, 0;
	setp.lt.s32 	%p82, %r348, %r338;
	or.pred  	%p83, %p81, %p82;
	selp.b32 	%r339, %r339, %r340, %p83;
	selp.b32 	%r338, %r338, %r348, %p83;
	add.s32 	%r340, %r340, 1;
	add.s32 	%r337, %r337, 1;
	setp.ne.s32 	%p84, %r340, %r336;
	@%p84 bra 	$L__BB1_58;
	bra.uni 	$L__BB1_68;
$L__BB1_58:
	.pragma "nounroll";
	mov.u32 	%r341, %r231;
	bra.uni 	$L__BB1_59;
$L__BB1_66:
	setp.eq.s32 	%p79, %r94, %r15;
	selp.b32 	%r249, %r10, 0, %p79;
	xor.b32  	%r250, %r347, %r249;
	setp.eq.s32 	%p80, %r344, %r250;
	add.s32 	%r341, %r93, 1;
	mov.u32 	%r348, %r93;
	@%p80 bra 	$L__BB1_59;
	bra.uni 	$L__BB1_67;
$L__BB1_59:
	mov.u32 	%r93, %r341;
	setp.eq.s32 	%p72, %r93, %r337;
	mov.u32 	%r348, %r337;
	@%p72 bra 	$L__BB1_67;
	mov.b32 	%r347, 0;
	mov.u32 	%r344, %r347;
	@%p127 bra 	$L__BB1_63;
	sub.s32 	%r238, %r336, %r93;
	add.s32 	%r239, %r238, %r298;
	cvt.s64.s32 	%rd116, %r239;
	mul.lo.s64 	%rd117, %rd3, %rd116;
	shl.b64 	%rd118, %rd117, 2;
	add.s64 	%rd33, %rd26, %rd118;
	mov.b32 	%r342, 0;
	mov.u32 	%r344, %r342;
$L__BB1_62:
	.pragma "nounroll";
	mul.wide.u32 	%rd119, %r342, 4;
	add.s64 	%rd120, %rd33, %rd119;
	ld.global.f32 	%f52, [%rd120];
	setp.gt.f32 	%p74, %f52, 0f00000000;
	mov.b32 	%r240, 1;
	shl.b32 	%r241, %r240, %r342;
	selp.b32 	%r242, %r241, 0, %p74;
	or.b32  	%r344, %r242, %r344;
	add.s32 	%r342, %r342, 1;
	setp.ne.s32 	%p75, %r342, %r8;
	@%p75 bra 	$L__BB1_62;
$L__BB1_63:
	sub.s32 	%r94, %r340, %r93;
	@%p127 bra 	$L__BB1_66;
	add.s32 	%r245, %r94, %r298;
	cvt.s64.s32 	%rd121, %r245;
	mul.lo.s64 	%rd122, %rd3, %rd121;
	shl.b64 	%rd123, %rd122, 2;
	add.s64 	%rd34, %rd27, %rd123;
	mov.b32 	%r345, 0;
	mov.u32 	%r347, %r345;
$L__BB1_65:
	.pragma "nounroll";
	mul.wide.u32 	%rd124, %r345, 4;
	add.s64 	%rd125, %rd34, %rd124;
	ld.global.f32 	%f53, [%rd125];
	setp.gt.f32 	%p77, %f53, 0f00000000;
	mov.b32 	%r246, 1;
	shl.b32 	%r247, %r246, %r345;
	selp.b32 	%r248, %r247, 0, %p77;
	or.b32  	%r347, %r248, %r347;
	add.s32 	%r345, %r345, 1;
	setp.ne.s32 	%p78, %r345, %r8;
	@%p78 bra 	$L__BB1_65;
	bra.uni 	$L__BB1_66;
$L__BB1_99:
	add.s32 	%r353, %r353, 1;
	setp.ne.s32 	%p120, %r353, %r299;
	@%p120 bra 	$L__BB1_81;
	bra.uni 	$L__BB1_100;
$L__BB1_81:
	.pragma "nounroll";
	setp.eq.s32 	%p99, %r353, 0;
	mov.b32 	%r354, 1;
	mov.b32 	%r356, -1;
	mov.u32 	%r355, %r261;
	mov.u32 	%r357, %r261;
	@%p99 bra 	$L__BB1_92;
	bra.uni 	$L__BB1_82;
$L__BB1_92:
	setp.lt.s32 	%p112, %r356, 0;
	@%p112 bra 	$L__BB1_99;
	mov.b32 	%r368, 0;
	@%p127 bra 	$L__BB1_96;
	add.s32 	%r281, %r318, %r356;
	cvt.s64.s32 	%rd158, %r281;
	mul.lo.s64 	%rd159, %rd3, %rd158;
	shl.b64 	%rd160, %rd159, 2;
	add.s64 	%rd39, %rd28, %rd160;
	mov.b32 	%r366, 0;
	mov.u32 	%r368, %r366;
$L__BB1_95:
	.pragma "nounroll";
	mul.wide.u32 	%rd161, %r366, 4;
	add.s64 	%rd162, %rd39, %rd161;
	ld.global.f32 	%f70, [%rd162];
	setp.gt.f32 	%p114, %f70, 0f00000000;
	mov.b32 	%r282, 1;
	shl.b32 	%r283, %r282, %r366;
	selp.b32 	%r284, %r283, 0, %p114;
	or.b32  	%r368, %r284, %r368;
	add.s32 	%r366, %r366, 1;
	setp.ne.s32 	%p115, %r366, %r8;
	@%p115 bra 	$L__BB1_95;
$L__BB1_96:
	@%p127 bra 	$L__BB1_99;
	add.s32 	%r285, %r356, 1;
	setp.eq.s32 	%p117, %r285, %r15;
	selp.b32 	%r286, %r10, 0, %p117;
	xor.b32  	%r149, %r368, %r286;
	add.s32 	%r288, %r353, %r298;
	cvt.s64.s32 	%rd163, %r288;
	mul.lo.s64 	%rd40, %rd3, %rd163;
	mov.b32 	%r369, 0;
$L__BB1_98:
	.pragma "nounroll";
	shr.u32 	%r289, %r149, %r369;
	and.b32  	%r290, %r289, 1;
	setp.eq.b32 	%p118, %r290, 1;
	selp.b64 	%rd164, 32, 40, %p118;
	add.s64 	%rd165, %rd1, %rd164;
	ld.param.u64 	%rd166, [%rd165];
	cvta.to.global.u64 	%rd167, %rd166;
	shl.b64 	%rd168, %rd40, 2;
	add.s64 	%rd169, %rd167, %rd168;
	add.s64 	%rd171, %rd169, %rd81;
	mul.wide.u32 	%rd172, %r369, 4;
	add.s64 	%rd173, %rd171, %rd172;
	ld.global.f32 	%f71, [%rd173];
	add.rn.f32 	%f97, %f97, %f71;
	add.s32 	%r369, %r369, 1;
	setp.ne.s32 	%p119, %r369, %r8;
	@%p119 bra 	$L__BB1_98;
	bra.uni 	$L__BB1_99;
$L__BB1_91:
	setp.eq.s32 	%p108, %r365, 0;
	setp.lt.s32 	%p109, %r365, %r355;
	or.pred  	%p110, %p108, %p109;
	selp.b32 	%r356, %r356, %r357, %p110;
	selp.b32 	%r355, %r355, %r365, %p110;
	add.s32 	%r357, %r357, 1;
	add.s32 	%r354, %r354, 1;
	setp.ne.s32 	%p111, %r357, %r353;
	@%p111 bra 	$L__BB1_82;
	bra.uni 	$L__BB1_92;
$L__BB1_82:
	.pragma "nounroll";
	mov.u32 	%r358, %r261;
	bra.uni 	$L__BB1_83;
$L__BB1_90:
	setp.eq.s32 	%p107, %r361, %r364;
	add.s32 	%r358, %r125, 1;
	mov.u32 	%r365, %r125;
	@%p107 bra 	$L__BB1_83;
	bra.uni 	$L__BB1_91;
$L__BB1_83:
	mov.u32 	%r125, %r358;
	setp.eq.s32 	%p100, %r125, %r354;
	mov.u32 	%r365, %r354;
	@%p100 bra 	$L__BB1_91;
	mov.b32 	%r364, 0;
	mov.u32 	%r361, %r364;
	@%p127 bra 	$L__BB1_87;
	sub.s32 	%r268, %r353, %r125;
	add.s32 	%r269, %r268, %r298;
	cvt.s64.s32 	%rd148, %r269;
	mul.lo.s64 	%rd149, %rd3, %rd148;
	shl.b64 	%rd150, %rd149, 2;
	add.s64 	%rd37, %rd26, %rd150;
	mov.b32 	%r359, 0;
	mov.u32 	%r361, %r359;
$L__BB1_86:
	.pragma "nounroll";
	mul.wide.u32 	%rd151, %r359, 4;
	add.s64 	%rd152, %rd37, %rd151;
	ld.global.f32 	%f68, [%rd152];
	setp.gt.f32 	%p102, %f68, 0f00000000;
	mov.b32 	%r270, 1;
	shl.b32 	%r271, %r270, %r359;
	selp.b32 	%r272, %r271, 0, %p102;
	or.b32  	%r361, %r272, %r361;
	add.s32 	%r359, %r359, 1;
	setp.ne.s32 	%p103, %r359, %r8;
	@%p103 bra 	$L__BB1_86;
$L__BB1_87:
	@%p127 bra 	$L__BB1_90;
	sub.s32 	%r126, %r357, %r125;
	add.s32 	%r275, %r126, %r298;
	cvt.s64.s32 	%rd153, %r275;
	mul.lo.s64 	%rd154, %rd3, %rd153;
	shl.b64 	%rd155, %rd154, 2;
	add.s64 	%rd38, %rd27, %rd155;
	mov.b32 	%r362, 0;
	mov.u32 	%r364, %r362;
$L__BB1_89:
	.pragma "nounroll";
	mul.wide.u32 	%rd156, %r362, 4;
	add.s64 	%rd157, %rd38, %rd156;
	ld.global.f32 	%f69, [%rd157];
	setp.gt.f32 	%p105, %f69, 0f00000000;
	mov.b32 	%r276, 1;
	shl.b32 	%r277, %r276, %r362;
	selp.b32 	%r278, %r277, 0, %p105;
	or.b32  	%r364, %r278, %r364;
	add.s32 	%r362, %r362, 1;
	setp.ne.s32 	%p106, %r362, %r8;
	@%p106 bra 	$L__BB1_89;
	bra.uni 	$L__BB1_90;
}
`;
