// Made by `npm run build:ptx` from sources of the stamp 610e1cbb33e9641131ce1101d3076b3c.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry all_reduce(
	.param .align 8 .b8 all_reduce_param_0[144]
)
.maxntid 256, 1, 1
{
	.reg .pred 	%p<30>;
	.reg .b32 	%r<10>;
	.reg .f32 	%f<58>;
	.reg .b64 	%rd<75>;
	ld.param.v2.u32 	{%r4, %r5}, [all_reduce_param_0+128];
	mov.u32 	%r6, %ctaid.x;
	shl.b32 	%r7, %r6, 8;
	mov.u32 	%r8, %tid.x;
	or.b32  	%r9, %r7, %r8;
	add.s32 	%r1, %r9, %r4;
	setp.ge.s32 	%p1, %r1, %r5;
	@%p1 bra 	$L__BB0_45;
	mov.b64 	%rd25, all_reduce_param_0;
	mov.u64 	%rd1, %rd25;
	ld.param.u64 	%rd26, [%rd1];
	cvta.to.global.u64 	%rd27, %rd26;
	cvt.s64.s32 	%rd16, %r1;
	mul.wide.s32 	%rd42, %r1, 4;
	add.s64 	%rd43, %rd27, %rd42;
	ld.global.f32 	%f51, [%rd43];
	ld.param.v2.u32 	{%r2, %r3}, [%rd1+136];
	setp.lt.s32 	%p2, %r2, 2;
	setp.eq.s32 	%p29, %r3, 0;
	shl.b64 	%rd74, %rd16, 2;
	@%p2 bra 	$L__BB0_5;
	ld.param.u64 	%rd44, [%rd1+8];
	cvta.to.global.u64 	%rd45, %rd44;
	add.s64 	%rd47, %rd45, %rd74;
	ld.global.f32 	%f2, [%rd47];
	@%p29 bra 	$L__BB0_4;
	max.NaN.f32 %f51, %f51, %f2;
	bra.uni 	$L__BB0_5;
$L__BB0_4:
	add.rn.f32 	%f51, %f51, %f2;
$L__BB0_5:
	setp.lt.s32 	%p4, %r2, 3;
	@%p4 bra 	$L__BB0_9;
	ld.param.u64 	%rd28, [%rd1+16];
	cvta.to.global.u64 	%rd2, %rd28;
	add.s64 	%rd49, %rd2, %rd74;
	ld.global.f32 	%f6, [%rd49];
	@%p29 bra 	$L__BB0_8;
	max.NaN.f32 %f51, %f51, %f6;
	bra.uni 	$L__BB0_9;
$L__BB0_8:
	add.rn.f32 	%f51, %f51, %f6;
$L__BB0_9:
	setp.lt.s32 	%p6, %r2, 4;
	@%p6 bra 	$L__BB0_13;
	ld.param.u64 	%rd29, [%rd1+24];
	cvta.to.global.u64 	%rd3, %rd29;
	add.s64 	%rd51, %rd3, %rd74;
	ld.global.f32 	%f10, [%rd51];
	@%p29 bra 	$L__BB0_12;
	max.NaN.f32 %f51, %f51, %f10;
	bra.uni 	$L__BB0_13;
$L__BB0_12:
	add.rn.f32 	%f51, %f51, %f10;
$L__BB0_13:
	setp.lt.s32 	%p8, %r2, 5;
	@%p8 bra 	$L__BB0_17;
	ld.param.u64 	%rd30, [%rd1+32];
	cvta.to.global.u64 	%rd4, %rd30;
	add.s64 	%rd53, %rd4, %rd74;
	ld.global.f32 	%f14, [%rd53];
	@%p29 bra 	$L__BB0_16;
	max.NaN.f32 %f51, %f51, %f14;
	bra.uni 	$L__BB0_17;
$L__BB0_16:
	add.rn.f32 	%f51, %f51, %f14;
$L__BB0_17:
	setp.lt.s32 	%p10, %r2, 6;
	@%p10 bra 	$L__BB0_21;
	ld.param.u64 	%rd31, [%rd1+40];
	cvta.to.global.u64 	%rd5, %rd31;
	add.s64 	%rd55, %rd5, %rd74;
	ld.global.f32 	%f18, [%rd55];
	@%p29 bra 	$L__BB0_20;
	max.NaN.f32 %f51, %f51, %f18;
	bra.uni 	$L__BB0_21;
$L__BB0_20:
	add.rn.f32 	%f51, %f51, %f18;
$L__BB0_21:
	setp.lt.s32 	%p12, %r2, 7;
	@%p12 bra 	$L__BB0_25;
	ld.param.u64 	%rd32, [%rd1+48];
	cvta.to.global.u64 	%rd6, %rd32;
	add.s64 	%rd57, %rd6, %rd74;
	ld.global.f32 	%f22, [%rd57];
	@%p29 bra 	$L__BB0_24;
	max.NaN.f32 %f51, %f51, %f22;
	bra.uni 	$L__BB0_25;
$L__BB0_24:
	add.rn.f32 	%f51, %f51, %f22;
$L__BB0_25:
	setp.lt.s32 	%p14, %r2, 8;
	@%p14 bra 	$L__BB0_29;
	ld.param.u64 	%rd33, [%rd1+56];
	cvta.to.global.u64 	%rd7, %rd33;
	add.s64 	%rd59, %rd7, %rd74;
	ld.global.f32 	%f26, [%rd59];
	@%p29 bra 	$L__BB0_28;
	max.NaN.f32 %f51, %f51, %f26;
	bra.uni 	$L__BB0_29;
$L__BB0_28:
	add.rn.f32 	%f51, %f51, %f26;
$L__BB0_29:
	setp.lt.s32 	%p16, %r2, 1;
	@%p16 bra 	$L__BB0_31;
	ld.param.u64 	%rd34, [%rd1+64];
	cvta.to.global.u64 	%rd8, %rd34;
	add.s64 	%rd17, %rd8, %rd74;
	st.global.f32 	[%rd17], %f51;
$L__BB0_31:
	@%p2 bra 	$L__BB0_33;
	ld.param.u64 	%rd35, [%rd1+72];
	cvta.to.global.u64 	%rd9, %rd35;
	add.s64 	%rd18, %rd9, %rd74;
	st.global.f32 	[%rd18], %f51;
$L__BB0_33:
	@%p4 bra 	$L__BB0_35;
	ld.param.u64 	%rd36, [%rd1+80];
	cvta.to.global.u64 	%rd10, %rd36;
	add.s64 	%rd19, %rd10, %rd74;
	st.global.f32 	[%rd19], %f51;
$L__BB0_35:
	@%p6 bra 	$L__BB0_37;
	ld.param.u64 	%rd37, [%rd1+88];
	cvta.to.global.u64 	%rd11, %rd37;
	add.s64 	%rd20, %rd11, %rd74;
	st.global.f32 	[%rd20], %f51;
$L__BB0_37:
	@%p8 bra 	$L__BB0_39;
	ld.param.u64 	%rd38, [%rd1+96];
	cvta.to.global.u64 	%rd12, %rd38;
	add.s64 	%rd21, %rd12, %rd74;
	st.global.f32 	[%rd21], %f51;
$L__BB0_39:
	@%p10 bra 	$L__BB0_41;
	ld.param.u64 	%rd39, [%rd1+104];
	cvta.to.global.u64 	%rd13, %rd39;
	add.s64 	%rd22, %rd13, %rd74;
	st.global.f32 	[%rd22], %f51;
$L__BB0_41:
	@%p12 bra 	$L__BB0_43;
	ld.param.u64 	%rd40, [%rd1+112];
	cvta.to.global.u64 	%rd14, %rd40;
	add.s64 	%rd23, %rd14, %rd74;
	st.global.f32 	[%rd23], %f51;
$L__BB0_43:
	@%p14 bra 	$L__BB0_45;
	ld.param.u64 	%rd41, [%rd1+120];
	cvta.to.global.u64 	%rd15, %rd41;
	add.s64 	%rd24, %rd15, %rd74;
	st.global.f32 	[%rd24], %f51;
$L__BB0_45:
	ret;
}
`;
